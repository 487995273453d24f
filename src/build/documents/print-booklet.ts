/**
 * The booklet’s pages: a long one is printed in parts side by side. Each part begins with the folio that it has in the
 * whole, and on the side that belongs to it; a page that only stands in for the one before is left out again.
 */
import {createHash} from 'node:crypto'
import {VFile} from 'vfile'
import {type CutHtml, cutHtml, type HtmlPart} from '../../print/cut-html.ts'
import {mapSome} from '../../print/map-some.ts'
import {openPdf, type PdfFile} from '../../print/pdf/file.ts'
import {pagesOf} from '../../print/pdf/page-map.ts'
import type {Printer} from '../../print/printer.ts'
import type {BookletLayout} from '../../view/booklet/layout.ts'
import {roman} from '../../view/words.ts'
import type {DocumentContext} from './context.ts'

export interface PrintedPart {
  /** Two parts of one name are printed from the same page. */
  id: string
  pdf: PdfFile
  /** The same, as it was printed. */
  bytes: Uint8Array
  /** How many pages at its beginning only stand in for the one before. */
  skip: number
}

interface PrintOptions extends Pick<DocumentContext, 'partLength' | 'onPart'> {
  /** Parts of the print before: what has not changed is not printed again. */
  before?: ReadonlyArray<PrintedPart>
}

/** `layout` is `null` for a draft, of which only the page map is true. */
export async function printBooklet(
  html: VFile,
  layout: BookletLayout | null,
  printer: Printer,
  {partLength, onPart, before = []}: PrintOptions = {},
): Promise<Array<PrintedPart>> {
  const known = new Map(before.map((part) => [part.id, part]))
  const cut = cutHtml(String(html), partLength)
  const at = {done: 0, of: cut.parts.length, pages: 0}
  return mapSome(cut.parts, async (part, index) => {
    const start = index > 0 && layout ? startOf(part, layout) : null
    const value = cut.parts.length === 1 ? String(html) : pageOf(part, cut, start)
    const skip = start?.verso ? 1 : 0
    const id = createHash('sha256')
      .update(`${skip} ${layout === null}`)
      .update(value)
      .digest('base64url')
    const made = known.get(id) ?? {id, skip, ...(await printPart(value))}
    at.done++
    at.pages += onPart ? pagesOf(made.pdf).length - skip : 0
    onPart?.({...at, draft: layout === null})
    return made
  })

  async function printPart(value: string): Promise<Pick<PrintedPart, 'pdf' | 'bytes'>> {
    const file = new VFile({path: html.path, value, data: html.data})
    const bytes = (await printer.print(file, {draft: layout === null})).value as Uint8Array
    return {pdf: openPdf(bytes), bytes}
  }
}

interface Start {
  /** Which pages are counted: those in front have roman numbers. */
  counter: 'front' | 'body'
  folio: number
  /** Even folios are on versos, because folio 1 is on a recto, in front as well. */
  verso: boolean
}

function startOf(part: HtmlPart, {folios, frontPages}: BookletLayout): Start {
  const first = part.identifiers.find((identifier) => folios[identifier] !== undefined)
  const printed = folios[first ?? ''] ?? ''
  const front = Array.from({length: frontPages}, (_, index) => roman(index + 1)).indexOf(printed) + 1
  const folio = front || Number(printed)
  if (!Number.isInteger(folio) || folio < 1) {
    throw new Error('A part of the booklet begins with nothing that has a page number.')
  }
  return {counter: front ? 'front' : 'body', folio, verso: folio % 2 === 0}
}

/** What differs from part to part is in the body: so all have one head. */
function pageOf(part: HtmlPart, {head, tail}: CutHtml, start: Start | null): string {
  const style = start ? `<style>html{counter-reset:${start.counter} ${start.folio - 1}}</style>` : ''
  const standIn = start?.verso ? '<div class="blank" style="page:silent"></div>' : ''
  return `${head}${style}${standIn}${part.body}${tail}`
}
