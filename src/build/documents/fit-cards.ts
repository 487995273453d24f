/** Fits the faces of cards by measurement, some hundreds at a time, and the dividers along with them. */
import type {Printer} from '../../print/printer.ts'
import {renderHtml} from '../../render/render-html.ts'
import type {Answer} from '../../view/flashcards/asking.ts'
import {
  createMeasureView,
  draftFace,
  type FittedDividers,
  type FlashcardsOptions,
} from '../../view/flashcards/create-flashcards-view.ts'
import type {Draft, FittedFace} from '../../view/flashcards/draft.ts'
import {estimateFit, mayBeTooLong} from '../../view/flashcards/estimate.ts'
import {runFittings} from '../../view/flashcards/fit.ts'
import {fittingsOf} from '../../view/flashcards/fittings.ts'
import {cardGeometry} from '../../view/flashcards/geometry.ts'
import type {Face} from '../../view/flashcards/types.ts'
import type {CandidateContext} from './context.ts'
import {DividerFits} from './divider-fits.ts'
import {Outlook} from './outlook.ts'
import {rememberedAnswers} from './remembered-answers.ts'

/** Faces on one page to be measured: a browser’s page is quick to lay out up to about this many. */
const atOnce = 200

/** How each face is set, and each divider, which says how many cards come after it; guessed where nobody can measure. */
export async function fitCards(
  context: CandidateContext,
  settings: FlashcardsOptions,
): Promise<{faces: Array<FittedFace>; dividers: FittedDividers}> {
  const {guide, printer} = context
  const card = cardGeometry(settings.stock, settings.large)
  const dividers = new DividerFits(guide, settings)
  const outlook = new Outlook(guide, settings)
  let isSure = false
  const check = async (drafts: Array<Draft>): Promise<Array<Answer>> => {
    if (!printer) return drafts.map((draft) => estimateFit(draft, card))
    const also = isSure ? dividers.open(outlook.cards) : []
    const answers = await measure({...context, printer}, settings, [...drafts, ...also])
    dividers.learn(also, answers.splice(drafts.length))
    return answers
  }
  const memory = rememberedAnswers(context, settings)
  const remembered = memory.remembering(check)
  const faces = await runFittings(fittingsOf(guide, settings, memory.placesOf), (drafts) => {
    isSure = outlook.take(drafts, (draft) => mayBeTooLong(draft, card))
    return remembered(drafts)
  })
  const counts = faces.map(({parts}) => parts.length)
  const open = dividers.open(counts)
  if (printer) dividers.learn(open, await measure({...context, printer}, settings, open))
  return {faces, dividers: printer ? dividers.fitted(counts) : dividers.guessed(counts)}
}

/** So many on a page, of which no more is made at a time. */
async function measure(
  {guide, printer, templates}: CandidateContext & {printer: Printer},
  settings: FlashcardsOptions,
  asked: ReadonlyArray<Draft | Face>,
): Promise<Array<Answer>> {
  const answers: Array<Answer> = []
  for (let from = 0; from < asked.length; from += atOnce) {
    const faces = asked
      .slice(from, from + atOnce)
      .map((one, index) => ('content' in one ? draftFace(one, `face-${index}`, settings, guide) : one))
    const view = createMeasureView(faces, settings, guide)
    answers.push(...(await printer.fit(renderHtml('flashcards', view, templates, 'measure').file)))
  }
  return answers
}
