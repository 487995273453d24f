/** What came out on which page: the pages of a PDF in order, and where in them the named destinations lie. */

import {identifierOf} from './destination.ts'
import {openPdf, type PdfFile} from './file.ts'
import {type Dictionary, PdfShapeError, Reference, type Value} from './values.ts'

export interface PageMap {
  /** In points, in the order of the pages. */
  pages: Array<{width: number; height: number}>
  /**
   * By the identifier of the element: the page, counted from 0, and how far below the first line its top is, in pt.
   * Chromium counts from the top of the page’s content, though the format asks for the page’s own (seen in 147).
   */
  destinations: Record<string, {page: number; top: number}>
}

export function readPageMap(bytes: Uint8Array): PageMap {
  return pageMapOf(openPdf(bytes))
}

export function pageMapOf(pdf: PdfFile): PageMap {
  const root = pdf.dictionary(pdf.trailer.get('Root'))
  const order = new Map<number, number>()
  const pages: PageMap['pages'] = []
  for (const {number, box} of pagesOf(pdf)) {
    order.set(number, pages.length)
    pages.push({width: (box[2] ?? 0) - (box[0] ?? 0), height: (box[3] ?? 0) - (box[1] ?? 0)})
  }
  const destinations: PageMap['destinations'] = {}
  const named = pdf.resolve(root.get('Dests'))
  for (const [name, value] of named instanceof Map ? named : []) {
    const target = pdf.resolve(value)
    if (!Array.isArray(target) || !(target[0] instanceof Reference)) continue
    const page = order.get(target[0].number)
    const height = page === undefined ? undefined : pages[page]?.height
    if (page === undefined || height === undefined) continue
    const top = typeof target[3] === 'number' ? height - target[3] : 0
    destinations[identifierOf(name)] = {page, top}
  }
  return {pages, destinations}
}

/** The object number and the box of each page, in order. */
export function pagesOf(pdf: PdfFile): Array<{number: number; box: Array<number>}> {
  const pages: Array<{number: number; box: Array<number>}> = []
  const root = pdf.dictionary(pdf.trailer.get('Root'))
  collectPages(pdf, root.get('Pages'), null, (number, box) => pages.push({number, box}))
  return pages
}

function collectPages(
  pdf: PdfFile,
  value: Value | undefined,
  inherited: Array<number> | null,
  add: (number: number, box: Array<number>) => unknown,
): void {
  const node = pdf.dictionary(value)
  const box = boxOf(pdf, node) ?? inherited
  const kids = pdf.resolve(node.get('Kids'))
  if (Array.isArray(kids)) {
    for (const kid of kids) collectPages(pdf, kid, box, add)
    return
  }
  if (!(value instanceof Reference) || !box) throw new PdfShapeError('a page without a box')
  add(value.number, box)
}

function boxOf(pdf: PdfFile, node: Dictionary): Array<number> | null {
  const box = pdf.resolve(node.get('MediaBox'))
  return Array.isArray(box) && box.every((edge) => typeof edge === 'number') ? box : null
}
