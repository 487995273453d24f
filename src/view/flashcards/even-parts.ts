/** About as much on each of the cards that are needed, at the largest size at which every one fits. */
import type {Setting} from './draft.ts'
import {evenEnds} from './even-ends.ts'
import type {Known, Part} from './known.ts'

/** The parts, and how they may be set. */
export function evenParts(known: Known, cards: number): Array<Part> {
  const ends = evenEnds(known.lengths, Math.min(cards, known.atoms.length))
  const settings = known.sizes.map((size) => ({size, tip: false}))
  return ends.map((to, index) => ({from: ends[index - 1] ?? 0, to, settings}))
}

/** What has to be asked about them: also whether the tip has room below the last one. */
export function evenQuestions(known: Known, cards: number): Array<Part> {
  const parts = evenParts(known, cards)
  const last = parts.at(-1)
  if (!last || !known.content.tip) return parts
  return [...parts, {...last, settings: known.sizes.map((size) => ({size, tip: true}))}]
}

/** The size that they take, `null` when none does; `undefined` where that is not known. */
export function evenSize(known: Known, cards: number): Setting | null | undefined {
  const parts = evenParts(known, cards)
  for (const size of known.sizes) {
    const setting = {size, tip: false}
    const fits = parts.map((part) => known.fits(part, setting))
    if (fits.every((one) => one === true)) return setting
    if (!fits.includes(false)) return undefined
  }
  return null
}
