import {readFile} from 'node:fs/promises'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {csvCell} from '../../src/export/csv/cell.ts'
import {toCsv} from '../../src/export/csv/to-csv.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {lighthouse} from '../build/lighthouse.ts'
import {readDelimited} from './read-delimited.ts'

describe('a table for spreadsheets', () => {
  it('has a row for each question, and all that the guide says of it', async () => {
    const text = toCsv(parseGuide(new VFile({path: lighthouse, value: await readFile(lighthouse, 'utf8')})))
    expect(text.startsWith('\ufeff')).toBe(true)
    const [names = [], ...rows] = readDelimited(text.slice(1), ',')
    const records = rows.map((row) => Object.fromEntries(row.map((value, index) => [names[index], value])))
    expect(records.map(({identifier}) => identifier)).toEqual([
      'lamp-out',
      'clockwork',
      'which-light',
      'fog-comes',
      'winter',
      'logbook',
      'why-here',
    ])
    expect(records[2]).toMatchObject({number: '3', section: 'The lamp', correct: 'B'})
    expect(records[2]?.['choices']).toBe(
      'A) One long flash every thirty seconds\nB) Two short flashes every ten seconds\nC) A steady green light',
    )
    expect(records[1]?.['answer']).toContain('```python\ndef drift(turns, seconds):')
    expect(records[1]?.['answer']).toContain('[^notes]: They hang on the nail beside the stove.')
    expect(records[0]?.['anchors']).toContain('Weak: Waits for the relief boat.')
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1',
    '－1',
    '{=1}',
    'a"b',
    "=cmd|'x'!A0",
  ])('is text to a spreadsheet: %j', (text) => {
    const [[cell = ''] = []] = readDelimited(csvCell(text), ',')
    expect(cell).not.toMatch(/^[\s\ufeff\u00a0]*[=+\-@＝＋－＠]/u)
    expect(cell.replace(/^'/, '')).toBe(text.replace('\r', '\n'))
  })

  it('leaves nothing that begins a formula, whatever is in a cell', () => {
    const text = fc.string({unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\r', '\t', '\0', ' ', "'", 'x')})
    fc.assert(
      fc.property(fc.array(text, {minLength: 1}), (cells) => {
        const [row] = readDelimited(cells.map(csvCell).join(','), ',')
        expect(row).toHaveLength(cells.length)
        for (const cell of row ?? []) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
})
