/** Sheets that each stand for themselves: many are printed in parts, side by side, and joined. */
import {VFile} from 'vfile'
import {cutHtml} from '../../print/cut-html.ts'
import {mapSome} from '../../print/map-some.ts'
import type {Measure} from '../../print/measure.ts'
import {openPdf, type PdfFile} from '../../print/pdf/file.ts'
import {joinPdfs} from '../../print/pdf/join.ts'
import type {Printer} from '../../print/printer.ts'

/** `partLength`, in characters of HTML, decides how much is printed at once; `measured` is what `measureSheets` saw last. */
export async function printSheets(
  html: VFile,
  printer: Printer,
  partLength?: number,
  {measured = false} = {},
): Promise<PdfFile> {
  const files = await mapSome(partsOf(html, partLength), async (part) => {
    const printed = await printer.print(part(), {measured})
    return {pdf: openPdf(printed.value as Uint8Array), skip: 0}
  })
  return joinPdfs(files)
}

/** Measures what is marked on the sheets, as much at once as is printed at once: a page of thousands takes gigabytes. */
export async function measureSheets(html: VFile, printer: Printer, partLength?: number): Promise<Array<Measure>> {
  const measured = await mapSome(partsOf(html, partLength), (part) => printer.measure(part()))
  return measured.flat()
}

/** Each is put together when it is asked for. */
function partsOf(html: VFile, partLength: number | undefined): Array<() => VFile> {
  const {head, parts, tail} = cutHtml(String(html), partLength)
  if (parts.length === 1) return [() => html]
  return parts.map(
    ({body}) =>
      () =>
        new VFile({path: html.path, value: `${head}${body}${tail}`, data: html.data}),
  )
}
