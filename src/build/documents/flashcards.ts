/** The flashcards: every face is fitted by measurement, and the finished sheets are measured once more. */
import {setImmediate} from 'node:timers/promises'
import type {VFile} from 'vfile'
import {finishPdf} from '../../print/finish-pdf.ts'
import {pageMapOf, readPageMap} from '../../print/pdf/page-map.ts'
import {renderHtml} from '../../render/render-html.ts'
import {createListView, type FlashcardsOptions} from '../../view/flashcards/create-flashcards-view.ts'
import type {FlashcardsView} from '../../view/flashcards/types.ts'
import type {BuiltDocument, CandidateContext} from './context.ts'
import {fitCards} from './fit-cards.ts'
import {pdfBeside} from './pdf-beside.ts'
import {measureSheets, printSheets} from './print-sheets.ts'
import {reportCards, reportSizes, reportStock, roomOf} from './report-cards.ts'
import {checkRoom, setCards} from './set-cards.ts'
import {buildStudy} from './study.ts'

/** By identifier: the page of the booklet that has the whole answer. */
type Folios = Readonly<Record<string, string>>

export async function buildFlashcards(
  context: CandidateContext,
  folios: Folios | Promise<Folios>,
): Promise<BuiltDocument> {
  const {printer} = context
  const settings = settingsOf(context, {})
  const onScreen = context.options.formatsOf.flashcards.includes('html')
  const study = async () => (onScreen ? {screen: buildStudy(context, await folios)} : {})
  if (settings.sides === 'list') {
    return {...(await buildList(context, settingsOf(context, await folios))), ...(await study())}
  }
  const {view, html, missing} = await layFlashcards(context, folios)
  if (!printer) return {html, pdf: null, pages: null, missing, ...(await study())}
  const [printed, screen] = await Promise.all([
    printSheets(html, printer, context.partLength, {measured: true}),
    // While the browser is at work.
    setImmediate().then(study),
  ])
  const {pages} = pageMapOf(printed)
  if (pages.length !== view.sheets.length) {
    throw new Error(`The flashcards came out on ${pages.length} pages instead of ${view.sheets.length}.`)
  }
  const finish = {
    ...context.about,
    title: view.heading,
    outline: view.sheets.map(({bookmark, id}) => ({title: bookmark, destination: id})),
    labels: [{from: 0, style: 'arabic' as const}],
    trueSize: true,
    duplex: settings.sides === 'duplex' ? (`${settings.flip}-edge` as const) : ('simplex' as const),
  }
  const pdf = finishPdf(pdfBeside(html), finish, printed)
  return {html, pdf, pages: pages.length, missing, ...screen}
}

/** The sheets as they will be printed, every card with room for what is on it. */
export async function layFlashcards(
  context: CandidateContext,
  folios: Folios | Promise<Folios>,
): Promise<{view: FlashcardsView; html: VFile; missing: Array<number>}> {
  const {printer, file} = context
  const settings = settingsOf(context, {})
  // Room for a page’s number is kept, so that cards can be fitted before it is known.
  const {faces: fitted, dividers} = await fitCards(context, settings)
  const laid = setCards(context, fitted, dividers, settingsOf(context, await folios))
  reportCards(roomOf(fitted), file, !printer)
  if (printer) {
    reportSizes(fitted, file)
    reportStock(settings.stock, file)
    checkRoom(await measureSheets(laid.html, printer, context.partLength))
  }
  return laid
}

function settingsOf({options, toHtml, only}: CandidateContext, folios: Folios): FlashcardsOptions {
  return {...options.cards, toHtml, folios, only}
}

/** The list needs no fitting: its rows are as high as they have to be. */
async function buildList(context: CandidateContext, settings: FlashcardsOptions): Promise<BuiltDocument> {
  const {guide, templates, printer} = context
  const view = createListView(guide, settings)
  const {file: html, missing} = renderHtml('flashcards', view, templates)
  if (!printer) return {html, pdf: null, pages: null, missing}
  const raw = await printer.print(html)
  const pdf = finishPdf(raw, {
    ...context.about,
    title: view.heading,
    outline: (view.list?.groups ?? []).map(({id, title}) => ({title: title ?? guide.title, destination: id})),
    labels: [{from: 0, style: 'arabic'}],
    duplex: 'simplex',
  })
  return {html, pdf, pages: readPageMap(raw.value as Uint8Array).pages.length, missing}
}
