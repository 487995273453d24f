/** Everything that can be said of a guide without printing it. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {applySettings} from '../lint/settings.ts'
import type {ResolvedOptions} from '../options.ts'
import {fittingsOf} from '../view/flashcards/create-flashcards-view.ts'
import {estimateFits} from '../view/flashcards/estimate.ts'
import {runFittings} from '../view/flashcards/fit.ts'
import {createToHtml} from '../view/html/to-html.ts'
import {reportCards} from './documents/report-cards.ts'
import {readImages} from './images.ts'
import {readGuide} from './read-guide.ts'

/** Messages go to the file, in the order of their places; what a browser would measure is guessed. */
export async function checkGuide(file: VFile, options: ResolvedOptions): Promise<Guide> {
  const guide = readGuide(file, options, new Set())
  await readImages(guide, file)
  const {stock, sides, back} = options
  const fittings = fittingsOf(guide, {toHtml: createToHtml(guide), stock, sides, back, folios: {}})
  const fitted = await runFittings(fittings, async (all) => all.map((candidate) => estimateFits(candidate, stock)))
  reportCards(fitted, file, true)
  applySettings(file, options.rules)
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return guide
}
