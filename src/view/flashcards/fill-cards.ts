/** As much on each card as fits at the smallest size, as far as that is known; and what would tell more. */
import type {Known, Part, Range} from './known.ts'

/** Numbers of pieces that are asked about at once: two or three rounds find the largest that fits. */
const probes = 8

export interface Filled {
  /** Cards that could not hold a piece more. */
  parts: Array<Range>
  /** There is one that has too much on it with one piece. */
  overflow: boolean
  /** Of the first card of which more has to be known: what to ask, by halves and less. */
  open: Array<Part>
}

export function fillCards(known: Known): Filled {
  const filled: Filled = {parts: [], overflow: false, open: []}
  for (let from = 0; from < known.atoms.length; from = filled.parts.at(-1)?.to as number) {
    const limits = limitsOf(known, from)
    const counts = [...new Set([...restOf(known, from, limits), ...between(limits)])]
    if (counts.length > 0) {
      const open = counts.map((count) => ({from, to: from + count, settings: [known.smallest]}))
      return {...filled, open}
    }
    filled.overflow ||= limits.fits === 0
    filled.parts.push({from, to: from + Math.max(limits.fits, 1)})
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

/** All that is left, where nobody knows whether it fits: it need not say that it goes on, so it may where less does not. */
function restOf(known: Known, from: number, {fits}: Limits): Array<number> {
  const {length} = known.atoms
  const count = length - from
  const isKnown = fits === count || known.fits({from, to: length}, known.smallest) !== undefined
  return isKnown || count >= known.bound(from) ? [] : [count]
}

/** Numbers between what fits and what does not, the most first. */
function between({fits, fails}: Limits): Array<number> {
  const step = Math.max(1, (fails - fits - 1) / probes)
  const found = new Set<number>()
  for (let count = fails - 1; count > fits; count -= step) found.add(Math.round(count))
  return [...found].filter((count) => count > fits && count < fails)
}
