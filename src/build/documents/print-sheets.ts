/** Sheets that each stand for themselves: many are printed in parts, side by side, and joined. */
import {VFile} from 'vfile'
import {cutHtml} from '../../print/cut-html.ts'
import {openPdf, type PdfFile} from '../../print/pdf/file.ts'
import {joinPdfs} from '../../print/pdf/join.ts'
import type {Printer} from '../../print/printer.ts'

/** `partLength`, in characters of HTML, decides how much is printed at once. */
export async function printSheets(html: VFile, printer: Printer, partLength?: number): Promise<PdfFile> {
  const {head, parts, tail} = cutHtml(String(html), partLength)
  const files = await Promise.all(
    parts.map(async ({body}) => {
      const value = parts.length === 1 ? String(html) : `${head}${body}${tail}`
      const printed = await printer.print(new VFile({path: html.path, value, data: html.data}))
      return {pdf: openPdf(printed.value as Uint8Array), skip: 0}
    }),
  )
  return joinPdfs(files)
}
