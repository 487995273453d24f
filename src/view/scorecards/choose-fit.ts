/** Chooses how each card is made to fit, from what the browser measured. */
import {fits} from './card.ts'
import {notesHeight} from './geometry.ts'
import type {Card} from './types.ts'

/** The measured heights of a card’s parts, in CSS pixels. */
export type Heights = ReadonlyMap<string, number>

export interface CardFit {
  /** Index into the list of fits. */
  fit: number
  /** Whether everything has its room, with as much for notes as there should be, or at least must be. */
  room: 'enough' | 'tight' | 'none'
}

const pxPerMm = 96 / 25.4

/** What the measures say of a card at the fit it was laid out with. */
export function judgeCard(card: Card, heights: Heights): CardFit['room'] {
  const height = (name: string): number => (heights.get(`${card.identifier}/${name}`) ?? 0) / pxPerMm
  const body = height('body')
  const least = card.tight === 3 ? notesHeight.last : notesHeight.least
  if (height('probe') + height('listen') > body || body < least) return 'none'
  return body < notesHeight.aimed ? 'tight' : 'enough'
}

/** The fits to try next: one further down for every card that has no room yet; `null` when nothing is left to try. */
export function nextFits(
  cards: Array<Card>,
  heights: Heights,
  used: Readonly<Record<string, number>>,
): Record<string, number> | null {
  const next: Record<string, number> = {...used}
  let changed = false
  for (const card of cards) {
    const fit = used[card.identifier] ?? 0
    const room = judgeCard(card, heights)
    // Sizes go down for more room to write; words are only moved away where they would not stand at all.
    const wants = room === 'none' || (room === 'tight' && fit < 2)
    if (!wants || fit + 1 >= fits.length) continue
    next[card.identifier] = fit + 1
    changed = true
  }
  return changed ? next : null
}
