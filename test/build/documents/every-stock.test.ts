/**
 * Sheets of cards as they come out of the printer, read back from the PDF: whether each back lies behind its front, and
 * every mark on a cut. A few stocks, or with `STUDYPACK_EVERY_STOCK` all of them, each turned in all four ways.
 */
import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createContext} from '../../../src/build/create-context.ts'
import {buildFlashcards} from '../../../src/build/documents/flashcards.ts'
import {forCandidate} from '../../../src/guide/audience.ts'
import {type Options, resolveOptions} from '../../../src/options.ts'
import {parseGuide} from '../../../src/parse/parse-guide.ts'
import {Printer} from '../../../src/print/printer.ts'
import {loadTemplates} from '../../../src/render/templates.ts'
import type {CardOptions} from '../../../src/view/flashcards/options.ts'
import {stocks} from '../../../src/view/flashcards/stocks.ts'
import {type Line, readLines} from '../../print/read-lines.ts'
import {type Pdf, type PdfPage, readPdf} from '../../print/read-pdf.ts'
import {lighthouse} from '../lighthouse.ts'
import {facesOn, placesOn} from './card-faces.ts'

const few = ['a4-poker-9', 'herma-5028', 'hisago-90x55']
const all = process.env['STUDYPACK_EVERY_STOCK'] !== undefined
const ways: Array<Options> = [
  {flip: 'long', turn: 'side'},
  {flip: 'short', turn: 'side'},
  {flip: 'long', turn: 'top'},
  {flip: 'short', turn: 'top'},
]
const cases = stocks
  .filter(({id}) => all || few.includes(id))
  .flatMap(({id}, index) => (all ? ways : [ways[index % ways.length] as Options]).map((way) => ({stock: id, ...way})))

/** Cut marks and folds, in mm. */
const markWidths = [0.1, 0.15]

let printer: Printer

beforeAll(() => {
  printer = new Printer()
})
afterAll(() => printer.close())

async function print(given: Options): Promise<{cards: CardOptions; pdf: Pdf; lines: Array<Array<Line>>}> {
  const file = new VFile({path: lighthouse, value: readFileSync(lighthouse, 'utf8')})
  const options = resolveOptions({documents: ['flashcards'], ...given})
  const guide = parseGuide(file)
  const context = await createContext({guide, file, options, templates: loadTemplates(), printer})
  const bytes = (await buildFlashcards({...context, guide: forCandidate(guide)}, {})).pdf?.value as Uint8Array
  return {cards: options.cards, pdf: await readPdf(bytes), lines: await readLines(bytes, markWidths)}
}

/** The pairs of pages whose backs are not where they have to be, each said in words. */
function misplaced(front: PdfPage, back: PdfPage, cards: CardOptions): Array<string> {
  const [fronts, backs] = [facesOn(front, 'front', cards), facesOn(back, 'back', cards)]
  const at = placesOn('back', cards)
  const head = fronts[0]?.head ?? {x: 0, y: 0}
  return placesOn('front', cards).flatMap(({slot}, index) => {
    const place = at[index] as (typeof at)[number]
    const face = fronts.find((one) => one.slot.x === slot.x && one.slot.y === slot.y)
    const other = backs.find((one) => one.slot.x === place.slot.x && one.slot.y === place.slot.y)
    if (face?.number !== other?.number) return [`${other?.number} is behind ${face?.number}`]
    if (!face || !other) return []
    const off = [face, other].map((one) => Math.max(Math.abs(one.head.x - head.x), Math.abs(one.head.y - head.y)))
    const wrong = Math.max(...off) > 0.1 || face.turned || other.turned !== place.turned
    return wrong ? [`${face.number} is off by ${off.join(' and ')} mm`] : []
  })
}

/** Lines that lie on no edge of a card, or off the sheet. */
function strayLines(lines: Array<Line>, page: PdfPage, cards: CardOptions): Array<Line> {
  const slots = facesOn(page, 'front', cards).map(({slot}) => slot)
  const near = (value: number, edges: Array<number>): boolean => edges.some((edge) => Math.abs(edge - value) < 0.05)
  const xs = slots.flatMap(({x, width}) => [x, x + width])
  const ys = slots.flatMap(({y, height}) => [y, y + height])
  return lines.filter(([x1, y1, x2, y2]) => {
    if (Math.abs(x1 - x2) < 0.01) return !near(x1, xs)
    return Math.abs(y1 - y2) > 0.01 || !near(y1, ys)
  })
}

describe.each(cases)('cards on $stock, turned about the $flip edge and to the $turn', (given) => {
  it('meet their backs, and are marked where they are cut', async () => {
    const {cards, pdf, lines} = await print(given)
    const {page, columns, rows, perforated} = cards.stock
    let count = 0
    for (let index = 0; index < pdf.pages.length; index += 2) {
      const [front, back] = [pdf.pages[index] as PdfPage, pdf.pages[index + 1] as PdfPage]
      expect(misplaced(front, back, cards)).toEqual([])
      expect(strayLines(lines[index] ?? [], front, cards)).toEqual([])
      expect(lines[index + 1]).toEqual([])
      expect(lines[index]?.length === 0).toBe(perforated)
      count += facesOn(front, 'front', cards).length
    }
    expect(pdf.pages).toHaveLength(2 * Math.ceil(count / (columns * rows)))
    for (const {width, height} of pdf.pages) {
      expect(Math.abs(width - page.width)).toBeLessThan(0.2)
      expect(Math.abs(height - page.height)).toBeLessThan(0.2)
    }
  })
})

describe.each(['a4-96x68-8', 'letter-foldable-4'])('cards to fold on %s', (stock) => {
  it('have each back beside its front, its mirror image about the dashes', async () => {
    const {cards, pdf, lines} = await print({stock, sides: 'fold'})
    for (const [index, page] of pdf.pages.entries()) {
      const faces = facesOn(page, 'front', cards)
      const heads = faces.map(({head}) => head)
      for (let pair = 0; pair < faces.length; pair += 2) expect(faces[pair]?.number).toBe(faces[pair + 1]?.number)
      for (const head of heads)
        expect(Math.hypot(head.x - (heads[0]?.x ?? 0), head.y - (heads[0]?.y ?? 0))).toBeLessThan(0.1)
      expect(faces.map(({turned}) => turned)).toEqual(
        faces.map((_, at) => stock === 'letter-foldable-4' && at % 2 === 1),
      )
      expect(strayLines(lines[index] ?? [], page, cards)).toEqual([])
    }
    expect(pdf.preferences).toMatchObject({PrintScaling: 'None', Duplex: 'Simplex'})
  })
})
