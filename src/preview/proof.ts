/** A document as it is shown: its pages in parts, each of which is printed when it is looked at, and once. */
import {createHash} from 'node:crypto'
import {VFile} from 'vfile'
import type {PrintedPart} from '../build/documents/print-booklet.ts'
import type {Printer} from '../print/printer.ts'
import {pieceMark} from '../print/standing-page.ts'

export interface Proof {
  /** In points. */
  size: {width: number; height: number}
  /** What each page is called, in order. */
  labels: Array<string>
  parts: Array<ProofPart>
}

export interface ProofPart {
  /** Two parts of one name have the same pages. */
  id: string
  pages: number
  /** Pages at its beginning that are not shown. */
  skip: number
  print(): Promise<Uint8Array>
}

/** Parts that were printed to know their pages. */
export function printedParts<Part extends Pick<PrintedPart, 'bytes' | 'skip'>>(
  parts: ReadonlyArray<Part>,
  pagesOf: (part: Part) => number,
): Array<ProofPart> {
  return parts.map((part): ProofPart => {
    const id = createHash('sha256').update(part.bytes).digest('base64url')
    return {id, pages: pagesOf(part) - part.skip, skip: part.skip, print: async () => part.bytes}
  })
}

/**
 * A page of sheets that do not depend on each other, as its template marks them; one part where it does not. `together` are
 * printed at a time.
 */
export function sheetParts(html: VFile, sheets: number, printer: Printer, together = 1): Array<ProofPart> {
  const text = String(html)
  const start = text.indexOf('>', text.indexOf('<body')) + 1
  const end = text.lastIndexOf('</body>')
  const [head, tail] = [text.slice(0, start), text.slice(end)]
  const around = createHash('sha256').update(head).digest('base64url')
  const marked = text.slice(start, end).split(pieceMark)
  const pieces = marked.length === sheets ? marked : [text.slice(start, end)]
  const parts: Array<ProofPart> = []
  for (let from = 0; from < pieces.length; from += together) {
    const own = pieces.slice(from, from + together)
    const body = own.join('')
    parts.push({
      id: createHash('sha256').update(around).update(body).digest('base64url'),
      pages: pieces.length === 1 ? sheets : own.length,
      skip: 0,
      print: async () => {
        const part = new VFile({path: html.path, value: `${head}${body}${tail}`, data: html.data})
        return (await printer.print(part)).value as Uint8Array
      },
    })
  }
  return parts
}
