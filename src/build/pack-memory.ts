/** What one reading of a guide leaves to the next, of which most is the same: see `DocumentContext`. */
import type {Templates} from '../render/templates.ts'
import type {Answer, Places} from '../view/flashcards/asking.ts'
import type {SafeHtml} from '../view/html/to-html.ts'
import type {CardFit} from './documents/remembered-cards.ts'
import {Recent} from './recent.ts'

export interface PackMemory {
  html: Recent<SafeHtml>
  fitsOf(templates: Templates): FitMemory | null
}

/** What the browser has measured; the names of entries are hashes of all that it depends on. */
export interface FitMemory {
  /** What came of drafts of flashcards. */
  drafts: Recent<Answer>
  /** Where pieces of a face stood last; named by what stays the same when its words change. */
  places: Recent<Places>
  cards: Recent<CardFit>
}

export function createPackMemory(): PackMemory {
  const fits = new WeakMap<Templates, FitMemory>()
  return {
    html: new Recent(),
    fitsOf(templates) {
      // A template of the user’s may show on a card what belongs to another.
      if (templates.overrides.some(({name}) => name.endsWith('.hbs'))) return null
      const own = fits.get(templates) ?? {drafts: new Recent(), places: new Recent(), cards: new Recent()}
      fits.set(templates, own)
      return own
    },
  }
}
