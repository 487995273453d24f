/**
 * Where a browser has told how high the pieces of a face stand, how many cards they need is all but known. What proves it
 * can be asked at once: that as many parts, about even, fit, and that one part fewer would not.
 */
import type {Places} from './asking.ts'
import {evenParts, evenQuestions} from './even-parts.ts'
import type {Known, Part, Range} from './known.ts'

const pxPerPt = 96 / 72
const pxPerMm = 96 / 25.4
/** Lines of text at the smallest size: so much more a part takes than it did in the whole, */
const more = 0.3
/** and so far out that is at most, but for tables and the like. */
const doubt = 0.9
/** So many cards are looked ahead at most, where a mistake would go on. */
const ahead = 8

/** What is likely to tell how many cards are needed, and how they are set. */
export function guessParts(known: Known, places: Places): Array<Part> {
  const likely = fill(known, places, 0)
  const [fewest, most] = [fill(known, places, doubt), fill(known, places, -doubt)]
  known.cards = likely.length
  const asked = [fewest, likely, most].flatMap((ends) => tooMuch(known, ends))
  for (const {length} of [fewest, likely, most]) asked.push(...evenQuestions(known, length))
  const isTight = evenParts(known, likely.length).some((part) => excess(known, places, part) > -doubt)
  if (isTight) asked.push(...guessFull(known, places, 0))
  return distinct(asked)
}

/** What is likely to tell how much at most fits on the cards from there on. */
export function guessFull(known: Known, places: Places, start: number): Array<Part> {
  const asked: Array<Part> = []
  let from = start
  for (let card = 0; card < ahead && from < known.atoms.length; card++) {
    const [least, count, most] = [-doubt, 0, doubt].map((slack) => guessCount(known, places, from, slack)) as Triple
    const last = Math.min(most + 1, known.bound(from) - 1)
    for (let one = least; one <= last; one++) asked.push({from, to: from + one, settings: [known.smallest]})
    from += count
  }
  return asked
}

type Triple = [number, number, number]

/** How many pieces from there on are likely to fit, if there were room for so many lines more. */
function guessCount(known: Known, places: Places, from: number, slack: number): number {
  const {length} = known.atoms
  const bound = known.bound(from)
  const fits = (to: number): boolean => excess(known, places, {from, to}) <= slack
  if (length - from < bound && fits(length)) return length - from
  let to = from + 1
  while (to + 1 < length && to + 1 - from < bound && fits(to + 1)) to++
  return to - from
}

/** Ends of parts with as much on each card as is likely to fit. */
function fill(known: Known, places: Places, slack: number): Array<number> {
  const ends: Array<number> = []
  for (let from = 0; from < known.atoms.length; from = ends.at(-1) as number) {
    ends.push(from + guessCount(known, places, from, slack))
  }
  return ends
}

/** Parts of which none fits, if no fewer than these will do: each has a piece more than would fit there at most. */
function tooMuch({atoms, smallest}: Known, ends: ReadonlyArray<number>): Array<Part> {
  return ends.slice(0, -1).map((end, index) => ({
    from: ends[index - 1] ?? 0,
    to: index === ends.length - 2 ? atoms.length : end + 1,
    settings: [smallest],
  }))
}

/** By how many lines a part is likely to be larger than a card has room for. */
function excess(known: Known, places: Places, part: Range): number {
  return (heightOf(known, places, part) - places.room) / lineOf(known) + more
}

export function heightOf(known: Known, {tops, bottoms}: Places, {from, to}: Range): number {
  const own = (bottoms[to - 1] ?? 0) - (tops[from] ?? 0)
  return own + (known.goesOn(to) ? 10.6 * known.card.scale * pxPerPt + 2.4 * pxPerMm : 0)
}

/** The height of a line at the smallest size, in CSS pixels. */
export function lineOf({card}: Known): number {
  return 10.8 * card.scale * pxPerPt
}

function distinct(parts: ReadonlyArray<Part>): Array<Part> {
  const named = new Map(parts.map((part) => [JSON.stringify(part), part]))
  return [...named.values()]
}
