/** Sets the cards: every face is fitted by measurement, some hundreds at a time. */
import type {VFile} from 'vfile'
import type {Measure} from '../../print/measure.ts'
import {entryName} from '../../print/print-cache.ts'
import {renderHtml} from '../../render/render-html.ts'
import {
  cardCounts,
  createDividersView,
  createFlashcardsView,
  createMeasureView,
  describeDraft,
  type FittedDividers,
  type FlashcardsOptions,
} from '../../view/flashcards/create-flashcards-view.ts'
import {guessDivider} from '../../view/flashcards/divider.ts'
import {estimateFit} from '../../view/flashcards/estimate.ts'
import {type Draft, type FittedFace, runFittings} from '../../view/flashcards/fit.ts'
import {fittingsOf} from '../../view/flashcards/fittings.ts'
import {cardGeometry} from '../../view/flashcards/geometry.ts'
import type {FlashcardsView} from '../../view/flashcards/types.ts'
import type {CandidateContext} from './context.ts'

/** Faces on one page to be measured: a browser’s page is quick to lay out up to about this many. */
const atOnce = 400

/** How each face is set; guessed where there is no browser to measure with. */
export async function fitCards(context: CandidateContext, settings: FlashcardsOptions): Promise<Array<FittedFace>> {
  const {guide, printer} = context
  const card = cardGeometry(settings.stock, settings.large)
  const check = async (drafts: Array<Draft>): Promise<Array<number>> => {
    if (!printer) return drafts.map((draft) => estimateFit(draft, card))
    const answers: Array<number> = []
    for (const some of slices(drafts)) {
      answers.push(...(await measureFits(context, createMeasureView(some, settings, guide))))
    }
    return answers
  }
  return runFittings(fittingsOf(guide, settings), remembering(check, context, settings))
}

type Check = (drafts: Array<Draft>) => Promise<Array<number>>

/** Asks only about drafts of which nothing is known from an earlier reading. */
function remembering(check: Check, {guide, templates, memory}: CandidateContext, settings: FlashcardsOptions): Check {
  const fits = memory?.fitsOf(templates)?.drafts
  if (!fits) return check
  return async (drafts) => {
    const names = drafts.map((draft) => entryName(describeDraft(draft, settings, guide)))
    const open = drafts.filter((_, index) => fits.get(names[index] as string) === undefined)
    const answers = (open.length > 0 ? await check(open) : []).values()
    return names.map((name) => {
      const answer = fits.get(name) ?? answers.next().value ?? -1
      fits.set(name, answer)
      return answer
    })
  }
}

function slices<T>(all: ReadonlyArray<T>): Array<Array<T>> {
  return Array.from({length: Math.ceil(all.length / atOnce)}, (_, index) =>
    all.slice(index * atOnce, (index + 1) * atOnce),
  )
}

async function measureFits({printer, templates}: CandidateContext, view: FlashcardsView): Promise<Array<number>> {
  if (!printer) return []
  return printer.fit(renderHtml('flashcards', view, templates, 'measure').file)
}

/** How each divider is set, which says how many cards come after it. */
export async function fitDividers(
  context: CandidateContext,
  fitted: ReadonlyArray<FittedFace>,
  settings: FlashcardsOptions,
): Promise<FittedDividers> {
  const {guide} = context
  const view = createDividersView(guide, cardCounts(guide, fitted, settings), settings)
  const faces = view.sheets.flatMap((sheet) => sheet.faces.map(({face}) => face))
  if (faces.length === 0) return []
  const fits = context.printer ? await measureSlices(context, view) : faces.map(({divider}) => guessDivider(divider))
  return Array.from({length: fits.length / 2}, (_, index) => ({
    title: fits[2 * index] ?? -1,
    list: fits[2 * index + 1] ?? -1,
  }))
}

async function measureSlices(context: CandidateContext, view: FlashcardsView): Promise<Array<number>> {
  const fits: Array<number> = []
  for (const sheet of view.sheets) {
    for (const faces of slices(sheet.faces)) {
      fits.push(...(await measureFits(context, {...view, sheets: [{...sheet, faces}]})))
    }
  }
  return fits
}

/** The finished sheets. */
export function setCards(
  {guide, templates}: CandidateContext,
  fitted: ReadonlyArray<FittedFace>,
  dividers: FittedDividers,
  settings: FlashcardsOptions,
): {view: FlashcardsView; html: VFile; missing: Array<number>} {
  const view = createFlashcardsView(guide, fitted, dividers, settings)
  const {file: html, missing} = renderHtml('flashcards', view, templates)
  return {view, html, missing}
}

/** Throws when a card has too much on it after all: the sheets are not to be handed out. */
export function checkRoom(measures: ReadonlyArray<Measure>): void {
  const clipped = measures.filter((measure) => !holds(measure)).map(({key}) => key)
  if (clipped.length > 0) throw new Error(`Cards came out with too much on them: ${clipped.join(', ')}.`)
}

/** Whether an element has room for all that is in it; the browser rounds to whole pixels. */
function holds({width, height, contentWidth, contentHeight}: Measure): boolean {
  return contentHeight <= height + 1 && contentWidth <= width + 1
}
