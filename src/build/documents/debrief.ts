/** The debrief of one candidate: cards side by side, and where to start talking. */
import type {VFile} from 'vfile'
import type {Candidate} from '../../collect/sort-cards.ts'
import {OptionError} from '../../options.ts'
import {type Finish, finishPdf} from '../../print/finish-pdf.ts'
import {readPageMap} from '../../print/pdf/page-map.ts'
import type {Printer} from '../../print/printer.ts'
import {renderHtml} from '../../render/render-html.ts'
import type {Templates} from '../../render/templates.ts'
import {createDebriefView} from '../../view/debrief/create-debrief-view.ts'
import {debriefGeometry} from '../../view/debrief/geometry.ts'
import type {Weights} from '../../view/debrief/weights.ts'
import type {Paper} from '../../view/paper.ts'
import type {BuiltDocument} from './context.ts'

export interface DebriefContext {
  templates: Templates
  printer: Printer | null
  paper: Paper
  weights: Weights
  /** Names of files that could not be read. */
  unread: ReadonlyArray<string>
  about: Pick<Finish, 'date' | 'creator'>
}

/** `stem` is the name of its files. Throws an `OptionError` for paper on which it has no room. */
export async function buildDebrief({cards}: Candidate, stem: string, context: DebriefContext): Promise<BuiltDocument> {
  const {paper, templates, printer, weights, unread, about} = context
  const geometry = debriefGeometry(paper, cards.length)
  if (!geometry) {
    throw new OptionError(
      `--paper ${paper.name} has no room for a debrief of ${cards.length} cards; a4 and letter hold ten.`,
    )
  }
  const view = createDebriefView(cards, {geometry, unread, weights})
  const {file: html, missing} = renderHtml('debrief', view, templates)
  html.stem = stem
  if (!printer) return {html, pdf: null, pages: null, missing}
  const raw: VFile = await printer.print(html)
  const {pages} = readPageMap(raw.value as Uint8Array)
  const {words} = view
  const pdf = finishPdf(raw, {
    ...about,
    author: null,
    subject: null,
    keywords: [],
    lang: view.lang,
    title: view.heading,
    outline: [
      {title: words.debrief.debrief, destination: 'debrief'},
      {title: words.debrief.byCompetency, destination: 'plots'},
      {title: words.debrief.coverage, destination: 'coverage'},
      ...(view.evidence.length > 0 ? [{title: words.debrief.evidence, destination: 'evidence'}] : []),
      {title: words.debrief.record, destination: 'record'},
    ],
    labels: [{from: 0, style: 'arabic'}],
  })
  return {html, pdf, pages: pages.length, missing}
}
