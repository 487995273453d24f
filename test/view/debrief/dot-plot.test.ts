import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createPlot, type PlotData} from '../../../src/view/debrief/dot-plot.ts'
import type {Plot} from '../../../src/view/debrief/types.ts'
import {wordsFor} from '../../../src/view/words.ts'

const plot = (...rows: Array<PlotData>): Plot => createPlot('Scores', rows, {width: 132, points: 5}, wordsFor('en'))
const data = (marks: Array<[number, string]>): PlotData => ({
  name: 'Acting in an emergency',
  caption: 'median 4, n 5',
  middle: 4,
  marks: marks.map(([score, text]) => ({score, text})),
})

describe('a dot plot', () => {
  it('has points 17 mm apart, equal scores one above the other, a line between the ends and a pointer', () => {
    const {points, rows, height, label} = plot(
      data([
        [2, 'C'],
        [4, 'A'],
        [4, 'B'],
        [5, 'A'],
      ]),
    )
    expect(points.map(({x}) => x)).toEqual([58, 75, 92, 109, 126])
    const [row] = rows
    expect(row?.marks.map(({x, text}) => [x, text])).toEqual([
      [75, 'C'],
      [109, 'A'],
      [109, 'B'],
      [126, 'A'],
    ])
    expect((row?.marks[2]?.y ?? 0) - (row?.marks[1]?.y ?? 0)).toBeCloseTo(4.9)
    expect(row?.line).toMatchObject({x1: 75, x2: 126})
    expect(row?.pointer).toContain('M107.5 ')
    expect(height).toBe(27)
    expect(label).toBe('Scores. Acting in an emergency: median 4, n 5.')
  })

  it('has nothing but its name in a row without scores', () => {
    const [row] = plot({name: 'Living with others', caption: 'no score', middle: null, marks: []}).rows
    expect(row).toMatchObject({line: null, pointer: '', marks: []})
  })

  it('writes a long name on two lines, the second cut where it must be', () => {
    const [row] = plot({
      ...data([]),
      name: 'Explaining what cannot be changed to people who have to live with the change',
    }).rows
    expect(row?.name.map(({text}) => text)).toEqual(['Explaining what cannot be', 'changed to people who…'])
  })

  it('never draws one mark over another, or over the next row, whatever is scored', () => {
    const marks = fc.array(fc.tuple(fc.integer({min: 1, max: 5}), fc.constantFrom('A', 'B', '12', '104')), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(marks, marks, (one, two) => {
        const {rows, height} = plot(data(one), data(two))
        const all = rows.flatMap(({marks: shown}) => shown)
        expect(all.length).toBe(one.length + two.length)
        for (const [index, mark] of all.entries()) {
          for (const other of all.slice(index + 1)) {
            const apart =
              Math.abs(mark.x - other.x) >= mark.half + other.half || Math.abs(mark.y - other.y) >= 2 * mark.radius
            expect(apart, `${JSON.stringify(mark)} ${JSON.stringify(other)}`).toBe(true)
          }
        }
        const [first, second] = rows
        for (const {y, radius} of first?.marks ?? []) expect(y + radius).toBeLessThan(second?.y ?? 0)
        for (const {y, radius} of second?.marks ?? []) expect(y + radius).toBeLessThan(height)
      }),
    )
  })
})
