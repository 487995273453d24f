/** What one reading of a guide leaves to the next, of which most is the same: see `DocumentContext`. */
import type {Templates} from '../render/templates.ts'
import type {SafeHtml} from '../view/html/to-html.ts'
import type {CardFit} from './documents/remembered-cards.ts'
import {Recent} from './recent.ts'

export interface PackMemory {
  html: Recent<SafeHtml>
  fitsOf(templates: Templates): FitMemory | null
}

/** What the browser has measured; the names of entries are hashes of all that it depends on. */
export interface FitMemory {
  /** Which setting a draft of a flashcard fits with. */
  drafts: Recent<number>
  cards: Recent<CardFit>
}

export function createPackMemory(): PackMemory {
  const fits = new WeakMap<Templates, FitMemory>()
  return {
    html: new Recent(),
    fitsOf(templates) {
      // A template of the user’s may show on a card what belongs to another.
      if (templates.overrides.some(({name}) => name.endsWith('.hbs'))) return null
      const own = fits.get(templates) ?? {drafts: new Recent(), cards: new Recent()}
      fits.set(templates, own)
      return own
    },
  }
}
