/** Sets the cards: every face is fitted by measurement, and the finished sheets are measured once more. */
import type {VFile} from 'vfile'
import type {Measure} from '../../print/measure.ts'
import {renderHtml} from '../../render/render-html.ts'
import {
  createFlashcardsView,
  createMeasureView,
  type FlashcardsOptions,
  fittingsOf,
} from '../../view/flashcards/create-flashcards-view.ts'
import {mostSmaller} from '../../view/flashcards/divider.ts'
import {estimateFits} from '../../view/flashcards/estimate.ts'
import {type Candidate, type FittedFace, runFittings} from '../../view/flashcards/fit.ts'
import type {DocumentContext} from './context.ts'

/** How each face is set; guessed where there is no browser to measure with. */
export async function fitCards(context: DocumentContext, settings: FlashcardsOptions): Promise<Array<FittedFace>> {
  const {guide, templates, printer} = context
  const check = async (candidates: Array<Candidate>): Promise<Array<boolean>> => {
    if (!printer) return candidates.map((candidate) => estimateFits(candidate, settings.stock))
    const {file} = renderHtml('flashcards', createMeasureView(candidates, settings, guide), templates, 'measure')
    return (await printer.measure(file)).map(holds)
  }
  return runFittings(fittingsOf(guide, settings), check)
}

type SetCards = ReturnType<typeof createFlashcardsView> & {html: VFile; missing: Array<number>}

/** The finished sheets, with the titles of dividers as large as they fit. Throws when a card has too much on it. */
export async function setCards(
  {guide, templates, printer}: DocumentContext,
  fitted: Array<FittedFace>,
  settings: FlashcardsOptions,
): Promise<SetCards> {
  for (let smaller = 0; ; smaller++) {
    const cards = createFlashcardsView(guide, fitted, settings, smaller)
    const {file: html, missing} = renderHtml('flashcards', cards.view, templates)
    const set = {...cards, html, missing}
    if (!printer || cards.overflowing.length > 0) return set
    const clipped = (await printer.measure(set.html)).filter((measure) => !holds(measure)).map(({key}) => key)
    if (clipped.length === 0) return set
    if (smaller === mostSmaller || !clipped.every((key) => key.startsWith('divider-'))) {
      throw new Error(`Cards came out with too much on them: ${clipped.join(', ')}.`)
    }
  }
}

/** Whether an element has room for all that is in it; the browser rounds to whole pixels. */
function holds({width, height, contentWidth, contentHeight}: Measure): boolean {
  return contentHeight <= height + 1 && contentWidth <= width + 1
}
