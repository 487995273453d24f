/** The booklet on sheets, as its printer gets it. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Pdf, type PdfText, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'

let pack: Pack
let booklet: Pdf
let sheets: Pdf

beforeAll(async () => {
  pack = await buildLighthouse({documents: ['booklet'], formats: ['pdf'], imposition: 'booklet'})
  booklet = await readPdf(await pack.read('booklet.pdf'))
  sheets = await readPdf(await pack.read('booklet-sheets.pdf'))
})
afterAll(() => pack?.remove())

/** What stands on one half of a sheet, moved to where it would be on a page alone. */
function half(side: Pdf['pages'][number] | undefined, right: boolean, creep: number): Array<PdfText> {
  const middle = 297 / 2
  return (side?.texts ?? [])
    .filter(({x}) => (right ? x >= middle - creep : x < middle - creep))
    .map((text) => ({...text, x: right ? text.x - middle + creep : text.x - middle + 148.17 - creep}))
}

describe('a booklet to be folded', () => {
  it('is on A4, with a sheet of its own before it that says what to do', async () => {
    for (const {width, height} of sheets.pages) expect([Math.round(width), Math.round(height)]).toEqual([297, 210])
    expect(sheets.pages[0]?.text).toContain('Fold the pile in the middle')
    expect(sheets.pages[0]?.text).toContain('7 sheets, A4')
    expect(sheets.pages[1]?.texts).toEqual([])
    const {files} = JSON.parse((await pack.read('manifest.json')).toString())
    expect(files.map(({name, pages}: {name: string; pages: number}) => [name, pages])).toEqual([
      ['booklet.pdf', booklet.pages.length],
      ['booklet-sheets.pdf', sheets.pages.length],
    ])
  })

  it('has every page in its place, as large as it was and moved by the creep of its sheet', () => {
    const count = Math.ceil(booklet.pages.length / 4) * 4
    expect(sheets.pages).toHaveLength(2 + count / 2)
    for (const [index, page] of booklet.pages.entries()) {
      const leaf = Math.floor(index / 2)
      const sheet = Math.min(leaf, count / 2 - 1 - leaf)
      const opening = leaf === sheet
      const back = opening ? index % 2 === 1 : index % 2 === 0
      const right = index % 2 === 0
      const printed = half(sheets.pages[2 + 2 * sheet + (back ? 1 : 0)], right, sheet * 0.1)
      expect(printed.map(({text}) => text)).toEqual(page.texts.map(({text}) => text))
      for (const [at, {text, x, y, size}] of page.texts.entries()) {
        expect(Math.abs((printed[at]?.x ?? 0) - x), `${text} on page ${index + 1}`).toBeLessThan(0.3)
        expect(Math.abs((printed[at]?.y ?? 0) - y), `${text} on page ${index + 1}`).toBeLessThan(0.3)
        expect(printed[at]?.size).toBeCloseTo(size, 3)
      }
    }
  })

  it('is for paper alone: printed at its size on both sides, without links or bookmarks', () => {
    expect(sheets.preferences).toMatchObject({PrintScaling: 'None', Duplex: 'DuplexFlipShortEdge'})
    expect(sheets.pages.flatMap(({links}) => links)).toEqual([])
    expect(sheets.outline).toEqual([])
    expect(sheets.pages.flatMap(({fonts}) => fonts).filter(({embedded, type3}) => !embedded || type3)).toEqual([])
    expect(sheets.info).toMatchObject({Title: booklet.info['Title'], Author: booklet.info['Author']})
  })
})
