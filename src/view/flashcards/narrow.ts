/** As much on each card as fits, by asking again and again: where nothing is known better. */
import {type Asking, ask, type Places} from './asking.ts'
import {guessFull} from './guess-parts.ts'
import type {Known, Part} from './known.ts'

/** Numbers of pieces that are asked about at once: two or three rounds find the largest that fits. */
const probes = 8

export interface Filled {
  /** Where each part ends, in pieces. */
  ends: Array<number>
  /** There is a part that has too much on it with one piece. */
  overflow: boolean
}

/** At the smallest size. */
export function* fillCards(known: Known, places: Places | null): Asking<Filled> {
  const filled: Filled = {ends: [], overflow: false}
  for (let from = 0; from < known.atoms.length; from = filled.ends.at(-1) as number) {
    let between = limitsOf(known, from)
    let guess = places ? known.open(guessFull(known, places, from)) : []
    while (between.fails - between.fits > 1) {
      const counts = spread(between)
      const parts = counts.map((count): Part => ({from, to: from + count, settings: [known.smallest]}))
      const asked = guess.length > 0 ? guess : parts
      guess = []
      known.learn(asked, yield* ask(known.drafts(asked)))
      between = limitsOf(known, from)
    }
    filled.overflow ||= between.fits === 0
    filled.ends.push(from + Math.max(between.fits, 1))
  }
  return filled
}

/** How many pieces are known to fit, and how few are known not to. */
interface Limits {
  fits: number
  fails: number
}

function limitsOf(known: Known, from: number): Limits {
  const bound = known.bound(from)
  const limits: Limits = {fits: 0, fails: bound}
  for (let count = 1; count < bound; count++) {
    const fits = known.fits({from, to: from + count}, known.smallest)
    if (fits === true) limits.fits = count
    if (fits === false) limits.fails = Math.min(limits.fails, count)
  }
  return limits
}

/** Numbers between what fits and what does not, the most first. */
function spread({fits, fails}: Limits): Array<number> {
  const between = fails - fits - 1
  const step = Math.max(1, between / probes)
  const found = new Set<number>()
  for (let count = fails - 1; count > fits; count -= step) found.add(Math.round(count))
  return [...found].filter((count) => count > fits && count < fails)
}
