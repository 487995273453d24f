/** The scorecards: each card is measured, and its words made to fit step by step; a card never breaks over two sheets. */
import {report} from '../../guide/report.ts'
import {promptText} from '../../guide/text.ts'
import {questionsOf} from '../../guide/walk.ts'
import {finishPdf} from '../../print/finish-pdf.ts'
import {readPageMap} from '../../print/pdf/page-map.ts'
import {renderHtml} from '../../render/render-html.ts'
import {fits} from '../../view/scorecards/card.ts'
import {type Heights, judgeCard, nextFits} from '../../view/scorecards/choose-fit.ts'
import {createScorecardsView} from '../../view/scorecards/create-scorecards-view.ts'
import {cueWidths, scorecardsPage} from '../../view/scorecards/geometry.ts'
import type {Card, ScorecardsPage, ScorecardsView} from '../../view/scorecards/types.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'

/** Fits up to this one only change sizes. */
const lastOfSizes = 2

export async function buildScorecards(context: DocumentContext): Promise<BuiltDocument> {
  const {guide, templates, printer} = context
  const view = printer ? await fittedView(context) : createView(context, cueWidths[0], {})
  reportLength(view, context)
  const {file: html, missing} = renderHtml('scorecards', view, templates)
  if (!printer) return {html, pdf: null, pages: null, missing}
  const raw = await printer.print(html)
  const {pages} = readPageMap(raw.value as Uint8Array)
  if (pages.length !== view.kit.sheets) {
    throw new Error(`The scorecards came out on ${pages.length} sheets instead of ${view.kit.sheets}.`)
  }
  const pdf = finishPdf(raw, {
    ...context.about,
    title: view.heading,
    outline: [
      {title: view.words.scorecards.kitOutline, destination: 'kit'},
      ...questionsOf(guide).map((question) => ({
        title: `${question.number}. ${promptText(question)}`,
        destination: question.identifier,
      })),
      {title: view.words.scorecards.overall, destination: 'overall'},
    ],
    labels: [{from: 0, style: 'arabic'}],
    trueSize: true,
    duplex: 'simplex',
  })
  return {html, pdf, pages: pages.length, missing}
}

/** The narrower column of cues if everything has its place beside it, else the wider one for all cards alike. */
async function fittedView(context: DocumentContext): Promise<ScorecardsView> {
  let view = createView(context, cueWidths[0], {})
  for (const cue of cueWidths) {
    let fit: Record<string, number> | null = {}
    let heights: Heights = new Map()
    for (let round = 0; fit && round <= fits.length; round++) {
      view = createView(context, cue, fit)
      heights = await measure(view, context)
      const next = nextFits(view.cards, heights, fit)
      if (!next) break
      fit = next
    }
    const moved = Object.values(fit ?? {}).some((step) => step > lastOfSizes)
    if (!moved || cue === cueWidths.at(-1)) {
      reportRoom(view.cards, heights, context)
      break
    }
  }
  return view
}

function createView(context: DocumentContext, cue: number, fit: Record<string, number>): ScorecardsView {
  const {guide, toHtml, options, version} = context
  const {candidate, interviewer, role} = options
  const page = scorecardsPage(options.sheetPaper, cue) as ScorecardsPage
  return createScorecardsView(guide, {toHtml, page, candidate, interviewer, role, version, fit})
}

async function measure(view: ScorecardsView, {printer, templates}: DocumentContext): Promise<Heights> {
  const measures = (await printer?.measure(renderHtml('scorecards', view, templates).file)) ?? []
  return new Map(measures.map(({key, contentHeight}) => [key, contentHeight]))
}

/** The running order, with what it takes to open and to close, against the time that there is. */
function reportLength({kit, runSheets}: ScorecardsView, {options, file}: DocumentContext): void {
  const rows = [...kit.rows, ...runSheets.flatMap((sheet) => sheet.rows)]
  const needed = rows.reduce((sum, {minutes}) => sum + minutes, 0)
  const asking = rows.reduce((sum, {number, minutes}) => (number === null ? sum : sum + minutes), 0)
  if (options.minutes === null || needed <= options.minutes) return
  report(file, {
    severity: 'warning',
    ruleId: 'interview-length',
    reason:
      `Unexpected length of the interview, ${needed} minutes: ${asking} for the questions and ${needed - asking} to ` +
      `open and close; expected at most the ${options.minutes} of \`--minutes\``,
    note: 'Choose fewer questions: `--limit`, `--questions`, `--topics`, `--sections`.',
  })
}

function reportRoom(cards: Array<Card>, heights: Heights, {guide, file}: DocumentContext): void {
  for (const card of cards) {
    if (!card.cut && judgeCard(card, heights) === 'enough') continue
    report(file, {
      severity: 'warning',
      ruleId: 'card-room',
      reason: card.cut
        ? `Unexpected length of question ${card.number}, expected one that fits on a scorecard`
        : `Unexpected length of question ${card.number}: its scorecard has less than 110 mm for notes`,
      place: questionsOf(guide).find((question) => question.identifier === card.identifier)?.position?.start,
      note: card.cut
        ? 'Its scorecard has the beginning, and says that the rest stands in the guide.'
        : 'Shorten the prompt, the steps of the framework, the red flags or the anchors.',
    })
  }
}
