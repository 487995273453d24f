import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readCsv} from '../../src/collect/csv/read-csv.ts'
import {writeCsv} from '../../src/collect/csv/write-csv.ts'
import {csvCell} from '../../src/export/csv/cell.ts'
import {defuseCell, restoreCell} from '../../src/guide/defuse-cell.ts'
import {readDelimited} from '../export/read-delimited.ts'

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
const breaks = ['\t', '\r', '\n', '\u0000']
const gaps = ['', ' ', '\t', '\u00a0', '\ufeff', '\u200b', '\u2060', '\u3000', "'", "''"]
const dangerous = /^[\s\u0000\ufeff\u200b\u2060]*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/u

describe('a cell', () => {
  const all = [...gaps.flatMap((gap) => signs.map((sign) => gap + sign)), ...breaks].map((lead) => `${lead}1+1`)

  it.each(all)('is no formula in any table: %j', (text) => {
    expect(defuseCell(text)).toBe(`'${text}`)
    const [[exported = ''] = []] = readDelimited(csvCell(text), ',')
    const collected = readCsv(writeCsv([[text]]))[0]?.[0]?.text
    for (const cell of [exported, collected]) expect(cell).not.toMatch(dangerous)
  })

  it('is left alone where it begins with words', () => {
    for (const text of ['1 + 1', 'a=b', '{=1}', "it's", "'quoted'", '', ' two']) expect(defuseCell(text)).toBe(text)
  })

  it('comes back as it was', () => {
    const text = fc.string({unit: fc.constantFrom(...signs, ...breaks, ...gaps.filter(Boolean), 'x')})
    fc.assert(
      fc.property(text, (given) => {
        expect(restoreCell(defuseCell(given))).toBe(given)
      }),
    )
  })

  it('is told in one place only', () => {
    const homes = ['src/export/csv/cell.ts', 'src/collect/csv/write-csv.ts', 'src/export/anki/to-tsv.ts']
    const users = homes.filter((path) => readFileSync(path, 'utf8').includes('defuseCell('))
    expect(users).toEqual(homes.slice(0, 2))
  })
})
