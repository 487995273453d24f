/**
 * A face that no size gets onto one card, over several: on as few cards as can be, at the largest size that needs no
 * more, and with about as much on each.
 */
import {toString as toText} from 'mdast-util-to-string'
import {type Atom, atomsOf} from './atoms.ts'
import type {Asking, Candidate, FaceContent, FittedFace} from './fit.ts'
import {leftOut} from './left-out.ts'
import {mergeAtoms} from './merge-atoms.ts'
import {splitChoices} from './split-choices.ts'

const sizes = {front: ['p12', 'p10', 'p8'], back: ['t10', 't9', 't8']}
const mmPerPt = 25.4 / 72
/** Area of a character ÷ size², set as tightly as it ever is: what bounds how much can stand on a card. */
const characterArea = 0.5

interface Split {
  size: string
  /** Where each part ends, in atoms. */
  ends: Array<number>
  overflow: boolean
}

/** `area` is that of a card in mm². */
export function* splitFace(content: FaceContent, area: number): Asking<FittedFace> {
  const {atoms, overflow} = yield* withoutTooLarge(content, atomsOf(content.flow))
  const splits: Array<Split> = sizes[content.side].map((size) => ({size, ends: [], overflow: false}))
  while (splits.some((split) => (split.ends.at(-1) ?? 0) < atoms.length)) {
    yield* advance(content, atoms, splits, area)
  }
  const rank = ({ends, overflow}: Split): number => ends.length + (overflow ? atoms.length : 0)
  const best = splits.reduce((best, split) => (rank(split) < rank(best) ? split : best))
  const greedy = partsOf(content, atoms, best)
  const even = partsOf(content, atoms, {...best, ends: evenEnds(atoms, best.ends.length)})
  const parts = !best.overflow && (yield even).every(Boolean) ? even : greedy
  if (!content.choices) return {parts, overflow}
  const choices = yield* splitChoices(content)
  return {parts: [...parts, ...choices.parts], overflow: overflow || choices.overflow}
}

/** The pieces, with a note in the place of each that would not even fit alone. */
function* withoutTooLarge(content: FaceContent, atoms: Array<Atom>): Asking<{atoms: Array<Atom>; overflow: boolean}> {
  const size = sizes[content.side].at(-1) as string
  const fits = yield atoms.map((_, index) => ({...candidate(content, atoms, [index, index + 1], size), goesOn: true}))
  return {
    atoms: atoms.map((atom, index) =>
      fits[index] ? atom : {node: leftOut(atom.node, content.source.words), path: [-1 - index]},
    ),
    overflow: !fits.every(Boolean),
  }
}

/** One more part for each size: as many pieces as fit; one at least, or nothing would come of it. */
function* advance(content: FaceContent, atoms: Array<Atom>, splits: Array<Split>, area: number): Asking<void> {
  const open = splits.filter((split) => (split.ends.at(-1) ?? 0) < atoms.length)
  const asked = open.map((split) => prefixes(content, atoms, split, area))
  const answers = yield asked.flat()
  let used = 0
  for (const [index, split] of open.entries()) {
    const count = asked[index]?.length ?? 0
    const fits = answers.slice(used, used + count).lastIndexOf(true)
    used += count
    split.overflow ||= fits < 0
    split.ends.push((split.ends.at(-1) ?? 0) + Math.max(fits, 0) + 1)
  }
}

/** What might stand on the next card: the first piece, the first two and so on, as far as a card could hold. */
function prefixes(content: FaceContent, atoms: Array<Atom>, {size, ends}: Split, area: number): Array<Candidate> {
  const from = ends.at(-1) ?? 0
  const most = area / (characterArea * (Number(size.slice(1)) * mmPerPt) ** 2)
  let characters = 0
  let to = from
  do {
    characters += lengthOf(atoms[to])
    to++
  } while (to < atoms.length && characters < most)
  return Array.from({length: to - from}, (_, index) => candidate(content, atoms, [from, from + index + 1], size))
}

/** Ends that give every part its share of the characters; each part has a piece at least. */
export function evenEnds(atoms: Array<Atom>, parts: number): Array<number> {
  if (parts < 1) return []
  let total = 0
  const sums = atoms.map((atom) => (total += lengthOf(atom)))
  const ends: Array<number> = []
  for (let part = 1; part < parts; part++) {
    const share = (total * part) / parts
    const [low, high] = [(ends.at(-1) ?? 0) + 1, atoms.length - (parts - part)]
    let end = low
    while (end < high && Math.abs((sums[end] ?? 0) - share) <= Math.abs((sums[end - 1] ?? 0) - share)) end++
    ends.push(end)
  }
  return [...ends, atoms.length]
}

function partsOf(content: FaceContent, atoms: Array<Atom>, {size, ends}: Split): Array<Candidate> {
  return ends.map((end, index) => candidate(content, atoms, [ends[index - 1] ?? 0, end], size))
}

function candidate(
  content: FaceContent,
  atoms: Array<Atom>,
  [from, to]: [from: number, to: number],
  size: string,
): Candidate {
  const goesOn = to < atoms.length || content.choices
  return {content, size, flow: mergeAtoms(atoms.slice(from, to)), choices: [], tip: false, goesOn}
}

function lengthOf(atom: Atom | undefined): number {
  return atom ? toText(atom.node).length + 1 : 0
}
