/** The flashcards: every face is fitted by measurement, and the finished sheets are measured once more. */
import {report} from '../../guide/report.ts'
import {finishPdf} from '../../print/finish-pdf.ts'
import type {Measure} from '../../print/measure.ts'
import {readPageMap} from '../../print/pdf/page-map.ts'
import {renderHtml} from '../../render/render-html.ts'
import type {CardSource} from '../../view/flashcards/content.ts'
import {
  createFlashcardsView,
  createMeasureView,
  type FlashcardsOptions,
  fittingsOf,
} from '../../view/flashcards/create-flashcards-view.ts'
import {estimateFits} from '../../view/flashcards/estimate.ts'
import {type Candidate, runFittings} from '../../view/flashcards/fit.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'

export async function buildFlashcards(
  context: DocumentContext,
  folios: Readonly<Record<string, string>>,
): Promise<BuiltDocument> {
  const {guide, options, toHtml, templates, printer} = context
  const {stock, sides, back} = options
  const settings: FlashcardsOptions = {toHtml, stock, sides, back, folios}
  const check = async (candidates: Array<Candidate>): Promise<Array<boolean>> => {
    if (!printer) return candidates.map((candidate) => estimateFits(candidate, stock))
    const {file} = renderHtml('flashcards', createMeasureView(candidates, settings, guide), templates, 'measure')
    return (await printer.measure(file)).map(holds)
  }
  const fitted = await runFittings(fittingsOf(guide, back), check)
  const {view, overflowing, continued} = createFlashcardsView(guide, fitted, settings)
  reportCards(overflowing, continued, context)
  const {file: html, missing} = renderHtml('flashcards', view, templates)
  if (!printer) return {html, pdf: null, pages: null, missing}
  const clipped = (await printer.measure(html)).filter((measure) => !holds(measure))
  if (clipped.length > 0 && overflowing.length === 0) {
    throw new Error(`Cards came out with too much on them: ${clipped.map(({key}) => key).join(', ')}.`)
  }
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

/** Whether an element has room for all that is in it; the browser rounds to whole pixels. */
function holds({width, height, contentWidth, contentHeight}: Measure): boolean {
  return contentHeight <= height + 1 && contentWidth <= width + 1
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
  for (const {question} of continued) {
    if (overflowing.some((source) => source.question === question)) continue
    report(file, {
      severity: 'info',
      ruleId: 'card-continued',
      reason: `Question ${question.number} goes on to a second card`,
      place: question.position?.start,
      note: 'A short answer under `**In short:**` keeps it to one.',
    })
  }
}
