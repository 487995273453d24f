import {describe, expect, it} from 'vitest'
import {openPdf} from '../../../src/print/pdf/file.ts'
import {joinPdfs} from '../../../src/print/pdf/join.ts'
import {readPageMap} from '../../../src/print/pdf/page-map.ts'
import {PdfShapeError, Reference} from '../../../src/print/pdf/values.ts'
import {craftPdf, twoPages} from './craft.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const changed = (change: (text: string) => string): Uint8Array =>
  Uint8Array.from(Buffer.from(change(text(twoPages())), 'latin1'))

describe('a PDF as Chromium writes it', () => {
  it('is read by its table', () => {
    const pdf = openPdf(twoPages())
    expect(pdf.size).toBe(12)
    expect([...pdf.numbers]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(pdf.dictionary(new Reference(4)).get('Count')).toBe(1)
    expect(pdf.isStream(7)).toBe(true)
    expect(pdf.isStream(8)).toBe(false)
    expect(pdf.source(7)).toContain('endobj is no end here')
    expect(pdf.resolve(undefined)).toBeNull()
  })

  it.each(['/Type', '/Page', '/Kids', 'Length', 'endobj is no end here', '/Dest', 'nothing'])(
    'finds the objects that hold %s, of one file and of several joined, and no streams',
    (words) => {
      const one = openPdf(twoPages())
      const joined = joinPdfs([
        {pdf: one, skip: 0},
        {pdf: openPdf(twoPages()), skip: 0},
      ])
      for (const pdf of [one, joined]) {
        const holders = [...pdf.numbers].filter((n) => !pdf.isStream(n) && pdf.source(n).includes(words))
        expect(pdf.holding(words)).toEqual(holders)
        for (const number of pdf.numbers) {
          expect(Buffer.concat(pdf.pieces(number)).toString('latin1')).toBe(pdf.source(number))
        }
      }
    },
  )

  it('may have free numbers', () => {
    const pdf = openPdf(craftPdf(['<</Type /Catalog>>', null, '<</A 1>>'], '/Root 1 0 R'))
    expect([...pdf.numbers]).toEqual([1, 3])
    expect(() => pdf.read(2)).toThrow('no object 2')
  })

  it('may be a view into a larger buffer', () => {
    const bytes = twoPages()
    const larger = new Uint8Array(bytes.length + 20)
    larger.set(bytes, 10)
    expect(openPdf(larger.subarray(10, bytes.length + 10)).size).toBe(12)
  })

  it.each([
    ['is empty', () => ''],
    ['is no PDF', () => 'hello'],
    ['is cut off', (all: string) => all.slice(0, -40)],
    ['was updated', (all: string) => all.replace('/Size 12', '/Size 12/Prev 9')],
    ['is encrypted', (all: string) => all.replace('/Size 12', '/Size 12/Encrypt 2 0 R')],
    ['has a cross-reference stream', (all: string) => all.replace('\nxref\n', '\n9 0 obj\n')],
    ['has a table that starts elsewhere', (all: string) => all.replace('xref\n0 12', 'xref\n3 12')],
  ])('is refused when it %s', (_, change) => {
    expect(() => openPdf(changed(change))).toThrow(PdfShapeError)
  })

  it('is refused when the table points somewhere else', () => {
    const pdf = openPdf(changed((all) => all.replace(/(?<=0000000000 65535 f \n)\d{10}/, '0000000003')))
    expect(() => pdf.read(1)).toThrow('object 1 is not where the table says')
  })
})

describe('a page map', () => {
  it('has pages in their order, with the box they inherit or their own', () => {
    const {pages} = readPageMap(twoPages())
    expect(pages).toEqual([
      {width: 420, height: 595.5},
      {width: 200, height: 100},
    ])
  })

  it('has destinations by their names, counted from the top, and leaves out what leads nowhere', () => {
    const map = twoPages()
    const destinations = {...readPageMap(changedDests(map)).destinations}
    expect(destinations).toEqual({first: {page: 0, top: 95}, zweitä: {page: 1, top: 0}})
  })

  it('is refused where a page has no box', () => {
    expect(() =>
      readPageMap(changed((all) => all.replace('/MediaBox [0 0 420 595.5]', '/MediaBux [0 0 420 595.5]'))),
    ).toThrow('a page without a box')
  })
})

/** Without the destination to an object that is not there: reading that one is an error of its own. */
function changedDests(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(
    Buffer.from(text(bytes).replace('/gone [99 0 R /XYZ 0 0 0]', '/gone [ 7 0 R /XYZ 0 0 0]'), 'latin1'),
  )
}
