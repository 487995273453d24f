/** The flashcards: every face is fitted by measurement, and the finished sheets are measured once more. */
import {report} from '../../guide/report.ts'
import {finishPdf} from '../../print/finish-pdf.ts'
import {readPageMap} from '../../print/pdf/page-map.ts'
import type {CardSource} from '../../view/flashcards/content.ts'
import type {FlashcardsOptions} from '../../view/flashcards/create-flashcards-view.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'
import {fitCards, setCards} from './set-cards.ts'

export async function buildFlashcards(
  context: DocumentContext,
  folios: Readonly<Record<string, string>>,
): Promise<BuiltDocument> {
  const {options, toHtml, printer} = context
  const {stock, sides, back} = options
  const settings: FlashcardsOptions = {toHtml, stock, sides, back, folios}
  const fitted = await fitCards(context, settings)
  const {view, overflowing, continued, html, missing} = await setCards(context, fitted, settings)
  reportCards(overflowing, continued, context)
  if (!printer) return {html, pdf: null, pages: null, missing}
  const raw = await printer.print(html)
  const {pages} = readPageMap(raw.value as Uint8Array)
  if (pages.length !== view.sheets.length) {
    throw new Error(`The flashcards came out on ${pages.length} pages instead of ${view.sheets.length}.`)
  }
  const pdf = finishPdf(raw, {
    ...context.about,
    title: view.heading,
    outline: view.sheets.map(({number, side}) => ({
      title: `Sheet ${number}, ${side}`,
      destination: `sheet-${number}-${side}`,
    })),
    labels: [{from: 0, style: 'arabic'}],
    trueSize: true,
    duplex: sides === 'duplex' ? 'long-edge' : 'simplex',
  })
  return {html, pdf, pages: pages.length, missing}
}

function reportCards(overflowing: Array<CardSource>, continued: Array<CardSource>, {file}: DocumentContext): void {
  for (const {question} of overflowing) {
    report(file, {
      severity: 'error',
      ruleId: 'card-overflow',
      reason: `Unexpected size of something in question ${question.number}, expected what fits on a card`,
      place: question.position?.start,
      note: 'A table, a picture or a line of code is larger than a card: write a short answer under `**In short:**`.',
    })
  }
  const split = continued.filter((source) => !overflowing.includes(source)).map(({question}) => question)
  const [first] = split
  if (!first) return
  const numbers = new Intl.ListFormat('en').format(split.map(({number}) => String(number)))
  report(file, {
    severity: 'info',
    ruleId: 'card-continued',
    reason:
      split.length > 1
        ? `Questions ${numbers} need more than one card`
        : `Question ${numbers} needs more than one card`,
    place: first.position?.start,
    note: 'A short answer under `**In short:**` keeps each to one.',
  })
}
