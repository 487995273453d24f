/**
 * A face that no size gets onto one card, over several: on as few cards as can be, at the largest size that needs no
 * more, and with about as much on each.
 */
import {toString as toText} from 'mdast-util-to-string'
import {type Atom, atomsOf} from './atoms.ts'
import {type Asking, candidateOf, type Draft, type FaceContent, type FittedFace, type Setting} from './fit.ts'
import {leftOut} from './left-out.ts'
import {mergeAtoms} from './merge-atoms.ts'
import {splitChoices} from './split-choices.ts'

const sizes = {front: ['p12', 'p10', 'p8'], back: ['t10', 't9', 't8']}
const smallestSize = 8
const mmPerPt = 25.4 / 72
/** Area of a character ÷ size², set as tightly as it ever is: what bounds how much can stand on a card. */
const characterArea = 0.5

/** Prefixes that are asked about at once: two or three rounds find the longest one that fits. */
const probes = 8

interface Split {
  size: string
  /** Where each part ends, in atoms. */
  ends: Array<number>
  overflow: boolean
  /** Of the part that is being filled: how many pieces are known to fit, and how few are known not to. */
  fits: number
  fails: number
}

/** `area` is that of a card in mm², where the sizes of text are what they are called. */
export function* splitFace(content: FaceContent, area: number): Asking<FittedFace> {
  const {atoms, overflow} = yield* withoutTooLarge(content, atomsOf(content.flow), area)
  const greedy: Split = {size: smallestOf(content), ends: [], overflow: false, fits: 0, fails: 0}
  greedy.fails = bound(atoms, greedy, area)
  while (isOpen(greedy, atoms)) yield* advance(content, atoms, greedy, area)
  const parts = yield* evenParts(content, atoms, greedy)
  const own = [...parts.slice(0, -1), ...(yield* withTip(content, parts.at(-1)))]
  const set = own.map((draft) => candidateOf(draft, draft.settings[0] as Setting))
  if (!content.choices) return {parts: set, overflow}
  const choices = yield* splitChoices(content)
  return {parts: [...set, ...choices.parts], overflow: overflow || choices.overflow}
}

/** About as much on each of the parts that are needed, at the largest size at which every one fits. */
function* evenParts(content: FaceContent, atoms: Array<Atom>, greedy: Split): Asking<Array<Draft>> {
  const full = partsOf(content, atoms, greedy)
  if (greedy.overflow) return full
  const ends = evenEnds(atoms, greedy.ends.length)
  const even = sizes[content.side].map((size) => partsOf(content, atoms, {...greedy, size, ends}))
  const answers = yield even.flat()
  const fitting = even.findIndex((parts, index) => parts.every((_, part) => answers[index * ends.length + part] === 0))
  return even[fitting] ?? full
}

/** The last part with the tip below it, where there is room for that. */
function* withTip(content: FaceContent, last: Draft | undefined): Asking<Array<Draft>> {
  if (!last) return []
  const tipped: Draft = {...last, settings: last.settings.map((setting) => ({...setting, tip: true}))}
  return [content.tip && (yield [tipped])[0] === 0 ? tipped : last]
}

/** The pieces, with a note in the place of each that would not even fit alone. */
function* withoutTooLarge(
  content: FaceContent,
  atoms: Array<Atom>,
  area: number,
): Asking<{atoms: Array<Atom>; overflow: boolean}> {
  const size = smallestOf(content)
  const asked = atoms.flatMap((atom, index) => (isSmall(atom, area) ? [] : [index]))
  const answers = yield asked.map((index) => ({...draft(content, atoms, [index, index + 1], size), goesOn: true}))
  const tooLarge = new Set(asked.filter((_, at) => answers[at] !== 0))
  const {words} = content.source
  return {
    atoms: atoms.map((atom, index) =>
      tooLarge.has(index) ? {node: leftOut(atom.node, words), path: [-1 - index]} : atom,
    ),
    overflow: tooLarge.size > 0,
  }
}

/** Plain words that take a small part of a card, whatever they are: nobody need be asked about them. */
function isSmall({node}: Atom, area: number): boolean {
  const plain = node.type === 'paragraph' && node.children.every(({type}) => type === 'text' || type === 'strong')
  return plain && toText(node).length * characterArea * (smallestSize * mmPerPt) ** 2 * 8 < area
}

/** Narrows down how many pieces fit on the next part; what is known begins the part after it. */
function* advance(content: FaceContent, atoms: Array<Atom>, split: Split, area: number): Asking<void> {
  const from = split.ends.at(-1) ?? 0
  const asked = counts(split)
  const answers = yield asked.map((count) => draft(content, atoms, [from, from + count], split.size))
  for (const [index, count] of asked.entries()) {
    if (answers[index] === 0) split.fits = Math.max(split.fits, count)
    else split.fails = Math.min(split.fails, count)
  }
  if (split.fails - split.fits > 1) return
  split.overflow ||= split.fits === 0
  split.ends.push(from + Math.max(split.fits, 1))
  split.fits = 0
  split.fails = bound(atoms, split, area)
}

function smallestOf(content: FaceContent): string {
  return sizes[content.side].at(-1) as string
}

function isOpen({ends}: Split, atoms: Array<Atom>): boolean {
  return (ends.at(-1) ?? 0) < atoms.length
}

/** Numbers of pieces between what fits and what does not, the most first. */
function counts({fits, fails}: Split): Array<number> {
  const between = fails - fits - 1
  const step = Math.max(1, between / probes)
  const found = new Set<number>()
  for (let count = fails - 1; count > fits; count -= step) found.add(Math.round(count))
  return [...found].filter((count) => count > fits && count < fails)
}

/** More pieces than a card could hold, or than there are, by one. */
function bound(atoms: Array<Atom>, {size, ends}: Split, area: number): number {
  const from = ends.at(-1) ?? 0
  const most = area / (characterArea * (Number(size.slice(1)) * mmPerPt) ** 2)
  let characters = 0
  let to = from
  do {
    characters += lengthOf(atoms[to])
    to++
  } while (to < atoms.length && characters < most)
  return to - from + 1
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

function partsOf(content: FaceContent, atoms: Array<Atom>, {size, ends}: Split): Array<Draft> {
  return ends.map((end, index) => draft(content, atoms, [ends[index - 1] ?? 0, end], size))
}

function draft(content: FaceContent, atoms: Array<Atom>, [from, to]: [from: number, to: number], size: string): Draft {
  const goesOn = to < atoms.length || content.choices
  const flow = mergeAtoms(atoms.slice(from, to))
  return {content, flow, choices: [], goesOn, settings: [{size, tip: false}]}
}

function lengthOf(atom: Atom | undefined): number {
  return atom ? toText(atom.node).length + 1 : 0
}
