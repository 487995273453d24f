/** Sets the cards on their sheets, as they have been fitted. */
import type {VFile} from 'vfile'
import type {Measure} from '../../print/measure.ts'
import {renderHtml} from '../../render/render-html.ts'
import {
  createFlashcardsView,
  type FittedDividers,
  type FlashcardsOptions,
} from '../../view/flashcards/create-flashcards-view.ts'
import type {FittedFace} from '../../view/flashcards/draft.ts'
import type {FlashcardsView} from '../../view/flashcards/types.ts'
import type {CandidateContext} from './context.ts'

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
