import {readFile} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {calibrate} from '../../src/build/calibrate.ts'
import {labels} from '../../src/view/calibration/vernier.ts'
import {type Line, readLines} from '../print/read-lines.ts'
import {readPdf} from '../print/read-pdf.ts'
import {temporaryFolder} from './lighthouse.ts'

const length = ([x1, y1, x2, y2]: Line): number => Math.hypot(x2 - x1, y2 - y1)

it.each(['a4', 'letter'])(
  'the calibration sheet on %s has scales of 100 mm, and verniers that meet at 0',
  async (paper) => {
    const bytes = await readFile(await calibrate({paper, flip: 'short', out: await temporaryFolder()}))
    const pdf = await readPdf(bytes)
    expect(pdf.preferences).toMatchObject({PrintScaling: 'None', Duplex: 'DuplexFlipShortEdge'})
    expect(pdf.pages).toHaveLength(2)
    const [front, back] = (await readLines(bytes, [0.1, 0.18])) as [Array<Line>, Array<Line>]
    const scales = front.filter((line) => Math.abs(length(line) - 100) < 0.02)
    expect(scales.map(([x1, , x2]) => Math.abs(x1 - x2) < 0.01).sort()).toEqual([false, true])
    const strokes = (lines: Array<Line>, upright: boolean): Array<Line> =>
      lines.filter((line) => Math.abs(length(line) - 6) < 0.02 && Math.abs(line[0] - line[2]) < 0.01 === upright)
    const {height = 0} = pdf.pages[0] ?? {}
    // Turned about the short edge of a sheet that stands: x stays, y is mirrored.
    const x = [front, back].map((lines) => strokes(lines, true)[labels.indexOf(0)]?.[0] ?? 0)
    const y = [front, back].map((lines) => strokes(lines, false)[labels.indexOf(0)]?.[1] ?? 0)
    expect(Math.abs((x[0] ?? 0) - (x[1] ?? 1))).toBeLessThan(0.05)
    expect(Math.abs((y[0] ?? 0) - (height - (y[1] ?? 1)))).toBeLessThan(0.05)
  },
)
