/** A long index is several pieces; where the first print moves them, they alone are printed again. */
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {type Pdf, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'

const length = vi.hoisted(() => ({value: 500, parts: 0, pieces: 0}))

vi.mock('../../../src/print/cut-html.ts', async (original) =>
  (await import('./in-parts.ts')).inParts(await original(), length),
)

vi.mock('../../../src/view/booklet/index-view.ts', async (original) => {
  const {indexPieces, ...rest} = await original<typeof import('../../../src/view/booklet/index-view.ts')>()
  return {
    ...rest,
    indexPieces(...[guide, options]: Parameters<typeof indexPieces>) {
      const pieces = indexPieces(guide, options, 1)
      length.pieces = pieces.length
      return pieces
    },
  }
})

const again = vi.hoisted(() => ({parts: 0, prints: 0}))

// Laid out a second time, with a layout that is wrong about the pieces of the index.
vi.mock('../../../src/build/documents/lay-booklet.ts', async (original) => {
  const {layBooklet} = await original<typeof import('../../../src/build/documents/lay-booklet.ts')>()
  return {
    async layBooklet(...[context, geometry, given]: Parameters<typeof layBooklet>) {
      const {layout, parts} = await layBooklet(context, geometry, given)
      const wrong = Object.keys(layout.folios).filter((name) => name.startsWith('booklet-index-'))
      const folios = {...layout.folios, ...Object.fromEntries(wrong.map((name) => [name, '999']))}
      const guess = {...layout, folios}
      const print = vi.spyOn(context.printer, 'print')
      const laid = await layBooklet(context, geometry, guess)
      Object.assign(again, {parts: parts.length, prints: print.mock.calls.length})
      return laid
    },
  }
})

let pack: Pack
let pdf: Pdf

beforeAll(async () => {
  pack = await buildLighthouse({documents: ['booklet'], cache: false})
  pdf = await readPdf(await pack.read('booklet.pdf'))
})
afterAll(() => pack.remove())

describe('an index of several pieces', () => {
  it('begins a page with each, under the numbers that follow', () => {
    expect(length.pieces).toBeGreaterThan(3)
    const start = pdf.outline.find(({title}) => title === 'Index')?.page ?? 0
    const pages = pdf.pages.slice(start)
    expect(pages).toHaveLength(length.pieces)
    for (const [index, {texts}] of pages.entries()) {
      const folio = texts.filter(({text, y}) => y > 195 && /^\d+$/.test(text)).map(({text}) => text)
      expect(folio).toEqual([pdf.labels[start + index]])
    }
  })

  it('leads to the pages that it names', () => {
    const start = pdf.outline.find(({title}) => title === 'Index')?.page ?? 0
    const links = pdf.pages.slice(start).flatMap((page) => page.links)
    expect(links.length).toBeGreaterThan(5)
    for (const {text, page} of links) expect(pdf.labels[page ?? -1], text).toBe(text.split('–')[0])
  })

  it('is printed again alone where its pieces came out elsewhere', () => {
    expect(again.parts).toBeGreaterThan(4)
    expect(again.prints).toBeGreaterThan(again.parts)
    expect(again.prints).toBeLessThanOrEqual(again.parts + length.pieces)
  })
})
