/** The flashcards: every face is fitted by measurement, and the finished sheets are measured once more. */
import {finishPdf} from '../../print/finish-pdf.ts'
import {readPageMap} from '../../print/pdf/page-map.ts'
import type {FlashcardsOptions} from '../../view/flashcards/create-flashcards-view.ts'
import {fill} from '../../view/words.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'
import {reportCards, roomOf} from './report-cards.ts'
import {fitCards, setCards} from './set-cards.ts'

export async function buildFlashcards(
  context: DocumentContext,
  folios: Readonly<Record<string, string>>,
): Promise<BuiltDocument> {
  const {options, toHtml, printer} = context
  const {stock, sides, back} = options
  const settings: FlashcardsOptions = {toHtml, stock, sides, back, folios}
  const fitted = await fitCards(context, settings)
  const {view, html, missing} = await setCards(context, fitted, settings)
  reportCards(roomOf(fitted), context.file, !printer)
  if (!printer) return {html, pdf: null, pages: null, missing}
  const raw = await printer.print(html)
  const {pages} = readPageMap(raw.value as Uint8Array)
  if (pages.length !== view.sheets.length) {
    throw new Error(`The flashcards came out on ${pages.length} pages instead of ${view.sheets.length}.`)
  }
  const pdf = finishPdf(raw, {
    ...context.about,
    title: view.heading,
    outline: view.sheets.map(({number, side, name}) => ({
      title: fill(view.words.flashcards.sheetSide, {n: number, side: name.side}),
      destination: `sheet-${number}-${side}`,
    })),
    labels: [{from: 0, style: 'arabic'}],
    trueSize: true,
    duplex: sides === 'duplex' ? 'long-edge' : 'simplex',
  })
  return {html, pdf, pages: pages.length, missing}
}
