/**
 * A face that no size gets onto one card, over several: on as few cards as can be, at the largest size that needs no
 * more, and with about as much on each.
 */
import {type Asking, ask, type Places, together} from './asking.ts'
import type {Candidate, FittedFace, Setting} from './draft.ts'
import {evenParts, evenQuestions, evenSize} from './even-parts.ts'
import {fillCards} from './fill-cards.ts'
import {guessFull, guessParts} from './guess-parts.ts'
import {Known, type Part, type Range} from './known.ts'
import {splitChoices} from './split-choices.ts'
import {doubtsOf, placesWithNotes, withNotes} from './too-large.ts'

/** `places` says where its pieces stand on one card, at the smallest size, where that is known. */
export function* splitFace(known: Known, places: Places | null): Asking<FittedFace> {
  const {content} = known
  const all = yield* together([splitFlow(known, places), ...(content.choices ? [splitChoices(content)] : [])])
  return {parts: all.flatMap(({parts}) => parts), overflow: all.some(({overflow}) => overflow)}
}

function* splitFlow(known: Known, places: Places | null): Asking<FittedFace> {
  const start = yield* withoutTooLarge(known, places?.tops.length === known.atoms.length ? places : null)
  return {parts: yield* partsOf(start.known, start.places), overflow: start.overflow}
}

interface Start {
  known: Known
  places: Places | null
  overflow: boolean
}

/** Asks which pieces are too large, and about the parts, as if that went as it seems it will. */
function* withoutTooLarge(known: Known, places: Places | null): Asking<Start> {
  const {asked, likely} = doubtsOf(known, places)
  const seeming = startOf(known, places, likely)
  const guessed = seeming.known.open(seeming.places ? guessParts(seeming.known, seeming.places) : [])
  const single = asked.map((index) => known.alone(index))
  const answers = yield* ask([...single, ...seeming.known.drafts(guessed)])
  seeming.known.learn(guessed, answers.slice(single.length))
  const tooLarge = new Set(asked.filter((_, at) => !answers[at]?.fits.includes(0)))
  const same = tooLarge.size === likely.size && [...tooLarge].every((index) => likely.has(index))
  return same ? seeming : startOf(known, places, tooLarge)
}

function startOf(known: Known, places: Places | null, tooLarge: ReadonlySet<number>): Start {
  if (tooLarge.size === 0) return {known, places, overflow: false}
  return {
    known: new Known(known.content, known.card, withNotes(known, tooLarge)),
    places: places && placesWithNotes(known, places, tooLarge),
    overflow: true,
  }
}

/** How they are set best: all but known where places are, else found out by asking again and again. */
function* partsOf(known: Known, places: Places | null): Asking<Array<Candidate>> {
  if (places) yield* learn(known, guessParts(known, places))
  for (;;) {
    const {parts, overflow, open} = fillCards(known)
    const isFilled = open.length === 0
    known.cards = isFilled ? parts.length : known.fewest()
    const even = isFilled && overflow ? null : evenSize(known, known.cards)
    if (even) return yield* set(known, evenParts(known, known.cards), even)
    if (isFilled && even === null) return yield* set(known, parts, known.smallest)
    yield* learn(known, isFilled ? evenQuestions(known, known.cards) : narrower(known, places, open))
  }
}

/** What to ask next where it is not known how much fits on the cards: `open`, if there is nothing better. */
function narrower(known: Known, places: Places | null, open: ReadonlyArray<Part>): ReadonlyArray<Part> {
  if (!places) return open
  const guess = known.open(guessFull(known, places, open[0]?.from ?? 0))
  return [...(guess.length > 0 ? guess : open), ...evenQuestions(known, known.cards)]
}

/** The tip stands below the last part, where there is room for it. */
function* set(known: Known, parts: ReadonlyArray<Range>, setting: Setting): Asking<Array<Candidate>> {
  const last = parts.at(-1)
  if (!last) return []
  const tipped = {...setting, tip: true}
  if (known.content.tip) yield* learn(known, [{...last, settings: [tipped]}])
  const tip = known.content.tip && known.fits(last, tipped) === true
  return parts.map((part) => known.candidate(part, part === last && tip ? tipped : setting))
}

function* learn(known: Known, parts: ReadonlyArray<Part>): Asking<void> {
  const open = known.open(parts)
  known.learn(open, yield* ask(known.drafts(open)))
}
