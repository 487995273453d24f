import {deflateSync, inflateSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {mendApostrophes, mendTable} from '../../../src/print/pdf/apostrophes.ts'
import {openPdf} from '../../../src/print/pdf/file.ts'
import {craftPdf} from './craft.ts'

const ranges = (...rows: Array<string>): string =>
  `begincmap\n${rows.length} beginbfrange\n${rows.join('\n')}\nendbfrange\nendcmap\n`

describe('a table from glyphs to characters', () => {
  it('has the apostrophe where it had the letter', () => {
    const table = '2 beginbfchar\n<00A9> <02BC>\n<00B2> <002D>\nendbfchar\n'
    expect(mendTable(table)).toBe('2 beginbfchar\n<00A9> <2019>\n<00B2> <002D>\nendbfchar\n')
  })

  it.each([
    ['in the middle', '<0010> <0014> <02BA>', ['<0010> <0011> <02BA>', '<0012> <0012> <2019>', '<0013> <0014> <02BD>']],
    ['at the start', '<0010> <0011> <02BC>', ['<0010> <0010> <2019>', '<0011> <0011> <02BD>']],
    ['at the end', '<0010> <0011> <02BB>', ['<0010> <0010> <02BB>', '<0011> <0011> <2019>']],
  ])('is cut where a range has it %s', (_, row, pieces) => {
    expect(mendTable(ranges(row, '<0020> <0021> <0041>'))).toBe(ranges(...pieces, '<0020> <0021> <0041>'))
  })

  it.each(['<0010> <0014> <02B0>', '<0010> <0014> <02BD>', '<0010> <0011> [<0041> <0042>]'])('stays: %s', (row) => {
    expect(mendTable(ranges(row))).toBe(ranges(row))
  })

  it('is found through its font, and only then', () => {
    const bytes = deflateSync(Buffer.from('1 beginbfchar\n<0001> <02BC>\nendbfchar\n')).toString('latin1')
    const stream = `<</Filter /FlateDecode /Length ${bytes.length}>> stream\n${bytes}\nendstream`
    const font = '<</Type /Font /ToUnicode 4 0 R>>'
    const pdf = openPdf(craftPdf(['<</Type /Catalog>>', '<<>>', font, stream, stream]))
    const mended = mendApostrophes(pdf)
    expect([...mended.keys()]).toEqual([4])
    expect(inflateSync(mended.get(4)?.bytes as Buffer).toString()).toContain('<0001> <2019>')
  })
})
