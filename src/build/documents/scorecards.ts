/**
 * The scorecards: each card is measured, and its words made to fit step by step; a card never breaks over two sheets. The
 * page is kept without fields as HTML, and with them as a form that looks the same.
 */
import {setImmediate} from 'node:timers/promises'
import type {VFile} from 'vfile'
import {forInterviewer, type InterviewerGuide, interviewerQuestions} from '../../guide/audience.ts'
import {infoKey, type KitDescription} from '../../guide/kit.ts'
import {promptText} from '../../guide/text.ts'
import {type Finish, finishPdf} from '../../print/finish-pdf.ts'
import {typingFont} from '../../print/form/typing-font.ts'
import type {PdfFile} from '../../print/pdf/file.ts'
import {pageMapOf} from '../../print/pdf/page-map.ts'
import {type RenderedHtml, renderHtml} from '../../render/render-html.ts'
import {
  createScorecardsView,
  firstLayout,
  type ScorecardsLayout,
  type ScorecardsOptions,
} from '../../view/scorecards/create-scorecards-view.ts'
import {describeKit, initialsOf, type KitFacts, noFacts} from '../../view/scorecards/describe-kit.ts'
import {limitsOf, scorecardsPage} from '../../view/scorecards/geometry.ts'
import type {ScorecardsPage, ScorecardsView} from '../../view/scorecards/types.ts'
import {sha256} from '../manifest.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'
import {fitScorecards} from './fit-scorecards.ts'
import {pdfBeside} from './pdf-beside.ts'
import {printSheets} from './print-sheets.ts'
import {reportLength, reportRooms} from './report-scorecards.ts'

export async function buildScorecards(context: DocumentContext): Promise<BuiltDocument> {
  return printKit(await planKit(context), context)
}

/** In the place of the version, which a build gives: it is another with every letter that is changed anywhere. */
const noVersion = '····'

/** The kit as it will be printed; its fields lead nowhere, so that a sheet stays the same as long as what it says does. */
export async function layScorecards(context: DocumentContext): Promise<RenderedHtml & {sheets: number}> {
  const {guide, facts, layout} = await planKit(context)
  const formKey = context.options.blank ? null : '0'.repeat(32)
  const view = createScorecardsView(guide, {...viewOptions(facts, context), version: noVersion, layout, formKey})
  return {...renderHtml('scorecards', view, context.templates), sheets: view.kit.sheets}
}

async function planKit(context: DocumentContext): Promise<KitToPrint> {
  const {options, printer, file} = context
  const guide = forInterviewer(context.guide)
  const facts = factsOf(options)
  reportLength(guide, options.minutes, file)
  return {guide, facts, layout: printer ? await layOut(guide, facts, context) : firstLayout}
}

export interface KitToPrint {
  guide: InterviewerGuide
  facts: KitFacts
  layout: ScorecardsLayout
}

/** Fits every card, and says what had no room. */
export async function layOut(
  guide: InterviewerGuide,
  facts: KitFacts,
  context: DocumentContext,
): Promise<ScorecardsLayout> {
  const limits = limitsOf(context.options.sheetPaper)
  // What fits does not depend on the version: so what was measured stays true when something else was changed.
  const options = {...viewOptions(facts, context), version: '0000', formKey: null}
  const fitted = await fitScorecards(guide, options, limits, context)
  const view = createScorecardsView(guide, {...options, layout: fitted.layout})
  reportRooms(guide, view, fitted, limits, context.file)
  return fitted.layout
}

export async function printKit({guide, facts, layout}: KitToPrint, context: DocumentContext): Promise<BuiltDocument> {
  const {templates, printer, options} = context
  const settings = viewOptions(facts, context)
  const hash = sha256(String(context.file))
  const rendered = (formKey: string | null) => {
    const view = createScorecardsView(guide, {...settings, layout, formKey})
    return {view, ...renderHtml('scorecards', view, templates)}
  }
  if (!printer) {
    const {file: html, missing} = rendered(null)
    return {html, pdf: null, pages: null, missing}
  }
  const {view, file, missing} = rendered(options.blank ? null : hash.slice(0, 32))
  const onScreen = options.formatsOf.scorecards.includes('html') && !options.blank
  const [printed, html] = await Promise.all([
    printSheets(file, printer, context.partLength),
    // While the browser is at work.
    setImmediate().then(() => {
      if (view.fillable) typingFont()
      return onScreen ? rendered(null).file : file
    }),
  ])
  const {pages} = pageMapOf(printed)
  if (pages.length !== view.kit.sheets) {
    throw new Error(`The scorecards came out on ${pages.length} sheets instead of ${view.kit.sheets}.`)
  }
  const pdf = finish(pdfBeside(file), printed, {guide, view, description: describeKit(guide, hash, facts)}, context)
  return {html, pdf, pages: pages.length, missing}
}

function finish(
  file: VFile,
  printed: PdfFile,
  {guide, view, description}: {guide: InterviewerGuide; view: ScorecardsView; description: KitDescription},
  {about}: DocumentContext,
): VFile {
  const {scorecards} = view.words
  const text = JSON.stringify(description)
  const settings: Finish = {
    ...about,
    title: view.heading,
    outline: [
      {title: scorecards.kitOutline, destination: 'kit'},
      ...interviewerQuestions(guide).map((question) => ({
        title: `${question.number}. ${promptText(question)}`,
        destination: question.identifier,
      })),
      {title: scorecards.overall, destination: 'overall'},
    ],
    labels: [{from: 0, style: 'arabic'}],
    trueSize: true,
    duplex: 'simplex',
    form: view.fillable ? {...view.form, description: text} : undefined,
    entries: {[infoKey]: text},
  }
  return finishPdf(file, settings, printed)
}

function viewOptions(
  facts: KitFacts,
  {toHtml, options, version}: DocumentContext,
): Omit<ScorecardsOptions, 'layout' | 'formKey'> {
  return {toHtml, page: scorecardsPage(options.sheetPaper) as ScorecardsPage, facts, version}
}

function factsOf({candidate, interviewer, role}: DocumentContext['options']): KitFacts {
  return {...noFacts, candidate, interviewer, role, initials: interviewer === null ? null : initialsOf(interviewer)}
}
