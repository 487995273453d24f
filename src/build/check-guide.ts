/** Everything that can be said of a guide without printing it. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {questionsOf} from '../guide/walk.ts'
import {applySettings} from '../lint/settings.ts'
import type {ResolvedOptions} from '../options.ts'
import {estimateFit} from '../view/flashcards/estimate.ts'
import {fittingsOf} from '../view/flashcards/fittings.ts'
import {cardGeometry} from '../view/flashcards/geometry.ts'
import {guessRoom, reportCards} from './documents/report-cards.ts'
import {readImages} from './images.ts'
import {readGuide} from './read-guide.ts'
import {remotePictures} from './remote/remote-pictures.ts'

/** Messages go to the file, in the order of their places; what a browser would measure is guessed. */
export async function checkGuide(file: VFile, options: ResolvedOptions, signal?: AbortSignal): Promise<Guide> {
  const guide = await readGuide(file, options, new Set(), signal)
  await readImages(guide, file, remotePictures(options.allowRemote, signal))
  const settings = {...options.cards, only: null}
  const card = cardGeometry(options.cards.stock, options.cards.large)
  // Question by question: what is on a card does not depend on the others.
  const fittings = questionsOf(guide).flatMap((question) => fittingsOf({...guide, children: [question]}, settings))
  const guessed = guessRoom(fittings, (draft) => estimateFit(draft, card).fits.length > 0)
  reportCards(guessed, file, true)
  applySettings(file, options.rules)
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return guide
}
