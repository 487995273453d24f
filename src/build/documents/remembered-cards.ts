/** What an earlier reading of the guide has found out about scorecards that are still the same. */
import {entryName} from '../../print/print-cache.ts'
import type {Fit} from '../../view/scorecards/fit.ts'
import type {ScorecardsView} from '../../view/scorecards/types.ts'
import type {DocumentContext} from './context.ts'
import type {CardRoom} from './fit-scorecards.ts'

export interface CardFit {
  /** `null` where nothing had to be done. */
  fit: Fit | null
  room: CardRoom
}

export interface RememberedCards {
  /** Fills in what is known; → the identifiers of the questions of which nothing is. */
  recall(fits: Record<string, Fit>, rooms: Map<string, CardRoom>): ReadonlySet<string>
  /** For the next reading. */
  keep(fits: Readonly<Record<string, Fit>>, rooms: ReadonlyMap<string, CardRoom>): void
}

/** `first` has the cards as they are before anything is done to them: what is done follows from that and the templates. */
export function rememberedCards(
  {cards, lang, dir, page, kit}: ScorecardsView,
  sketched: ReadonlySet<string>,
  {memory, templates}: Pick<DocumentContext, 'memory' | 'templates'>,
): RememberedCards {
  const known = memory?.fitsOf(templates)?.cards
  if (!known) return {recall: () => new Set(cards.map(({identifier}) => identifier)), keep() {}}
  const around = JSON.stringify([lang, dir, page, kit])
  const named = cards.map((card) => ({
    identifier: card.identifier,
    name: entryName(around, JSON.stringify(card), String(sketched.has(card.identifier))),
  }))
  return {
    recall(fits, rooms) {
      const open = new Set<string>()
      for (const {identifier, name} of named) {
        const found = known.get(name)
        if (!found) open.add(identifier)
        if (found) rooms.set(identifier, found.room)
        if (found?.fit) fits[identifier] = found.fit
      }
      return open
    },
    keep(fits, rooms) {
      for (const {identifier, name} of named) {
        const room = rooms.get(identifier)
        if (room) known.set(name, {fit: fits[identifier] ?? null, room})
      }
    },
  }
}
