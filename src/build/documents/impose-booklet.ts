/** The booklet’s pages on sheets, with one before them that says what to do. */
import {VFile} from 'vfile'
import {type Finish, finishPdf} from '../../print/finish-pdf.ts'
import {openPdf, type PdfFile} from '../../print/pdf/file.ts'
import {imposePdf} from '../../print/pdf/impose.ts'
import {joinPdfs} from '../../print/pdf/join.ts'
import type {Printer} from '../../print/printer.ts'
import {renderHtml} from '../../render/render-html.ts'
import {ptPerMm} from '../../view/booklet/geometry.ts'
import {type Imposition, imposePages, sheetFor} from '../../view/booklet/impose.ts'
import {sheetsView} from '../../view/booklet/sheets-view.ts'
import type {BookletView} from '../../view/booklet/types.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'

/** `booklet` is the print of the whole, with `pages` pages. The file stands beside the booklet’s own. */
export async function imposeBooklet(
  imposition: Imposition,
  {view, booklet, pages}: {view: BookletView; booklet: PdfFile; pages: number},
  context: DocumentContext & {printer: Printer},
): Promise<Required<BuiltDocument>['sheets']> {
  const {printer, templates, options, about} = context
  const paper = sheetFor(options.bookletPaper)
  const imposed = imposePages(pages, imposition, view.rtl)
  const told = {...view, sheets: sheetsView(imposed, paper, view.words)}
  const {file: html} = renderHtml('booklet', told, templates, 'sheets')
  const first = await printer.print(html)
  const joined = joinPdfs([
    {pdf: openPdf(first.value as Uint8Array), skip: 0},
    {pdf: booklet, skip: 0},
  ])
  const spreads = imposed.sides.map(({left, right, creep}) => ({
    left,
    right,
    creep: creep * ptPerMm,
    folded: imposition === 'booklet',
  }))
  const sheet = {width: paper.width * ptPerMm, height: paper.height * ptPerMm}
  const finish: Finish = {
    ...about,
    title: view.heading,
    outline: [],
    labels: [],
    trueSize: true,
    duplex: 'short-edge',
  }
  const pdf = finishPdf(new VFile({path: 'booklet-sheets.pdf'}), finish, imposePdf(joined, spreads, sheet, 1))
  return {pdf, pages: spreads.length + 2}
}
