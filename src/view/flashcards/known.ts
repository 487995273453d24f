/** The pieces of a face, and what is known of which of them fit on a card together. */
import {toText} from '../../guide/to-text.ts'
import type {Answer} from './asking.ts'
import {type Atom, atomsOf} from './atoms.ts'
import {type Candidate, candidateOf, type Draft, type FaceContent, type Setting} from './draft.ts'
import type {CardGeometry} from './geometry.ts'
import {mergeAtoms} from './merge-atoms.ts'

const sizes = {front: ['p12', 'p10', 'p8'], back: ['t10', 't9', 't8']}
const smallestSize = 8
const mmPerPt = 25.4 / 72
/** Area of a character ÷ size², set as tightly as it ever is: what bounds how much can stand on a card. */
const characterArea = 0.5

/** Pieces that follow each other: from one up to another, which is not among them. */
export interface Range {
  from: number
  to: number
}

/** The same, and ways to set them. */
export interface Part extends Range {
  settings: ReadonlyArray<Setting>
}

export class Known {
  readonly content: FaceContent
  readonly card: CardGeometry
  readonly atoms: ReadonlyArray<Atom>
  /** Characters of each piece. */
  readonly lengths: ReadonlyArray<number>
  readonly sizes: ReadonlyArray<string>
  /** How many cards the face is thought to need; the drafts say so. */
  cards = 2
  readonly #fits = new Map<string, boolean>()
  /** Parts that do not fit at the smallest size. */
  readonly #fails: Array<Range> = []

  constructor(content: FaceContent, card: CardGeometry, atoms: ReadonlyArray<Atom> = atomsOf(content.flow)) {
    this.content = content
    this.card = card
    this.atoms = atoms
    this.lengths = atoms.map(({node}) => toText(node).length + 1)
    this.sizes = sizes[content.side]
  }

  get smallest(): Setting {
    return {size: this.sizes.at(-1) as string, tip: false}
  }

  /** How many characters a card could hold at most. */
  get room(): number {
    const {width, height, scale} = this.card
    return (width * height) / scale ** 2 / (characterArea * (smallestSize * mmPerPt) ** 2)
  }

  /** Whether a part that ends there says that it goes on. */
  goesOn(to: number): boolean {
    return to < this.atoms.length || this.content.choices
  }

  draft({from, to, settings}: Part): Draft {
    return this.#draft({from, to, settings, goesOn: this.goesOn(to)})
  }

  /** A piece on a card of its own that goes on. */
  alone(index: number): Draft {
    return this.#draft({from: index, to: index + 1, settings: [this.smallest], goesOn: true})
  }

  #draft({from, to, settings, goesOn}: Part & {goesOn: boolean}): Draft {
    const atoms = this.atoms.slice(from, to)
    return {
      content: this.content,
      flow: mergeAtoms(atoms),
      choices: [],
      goesOn,
      settings,
      all: settings.length > 1,
      placed: false,
      name: [...settings.map((setting) => keyOf(from, to, setting)), goesOn ? 'goes on' : '', ...leftOutOf(atoms)].join(
        ', ',
      ),
      cards: this.cards,
    }
  }

  candidate({from, to}: Range, setting: Setting): Candidate {
    return candidateOf(this.draft({from, to, settings: [setting]}), setting)
  }

  drafts(parts: ReadonlyArray<Part>): Array<Draft> {
    return parts.map((part) => this.draft(part))
  }

  /** `undefined` where nobody has said so. */
  fits({from, to}: Range, setting: Setting): boolean | undefined {
    return this.#fits.get(keyOf(from, to, setting))
  }

  /** Those of which something is not known yet. */
  open(parts: ReadonlyArray<Part>): Array<Part> {
    return parts.filter((part) => part.settings.some((setting) => this.fits(part, setting) === undefined))
  }

  learn(parts: ReadonlyArray<Part>, answers: ReadonlyArray<Answer>): void {
    const {smallest} = this
    for (const [index, {from, to, settings}] of parts.entries()) {
      for (const [at, setting] of settings.entries()) {
        const fits = answers[index]?.fits.includes(at) ?? false
        this.#fits.set(keyOf(from, to, setting), fits)
        if (!fits && setting.size === smallest.size && !setting.tip) this.#fails.push({from, to})
      }
    }
  }

  /** More pieces than a card could hold from there, or than there are, by one. */
  bound(from: number): number {
    const most = this.room
    let characters = 0
    let to = from
    do characters += this.lengths[to++] ?? 0
    while (to < this.atoms.length && characters < most)
    return to - from + 1
  }

  /** How many cards are needed at least: whatever has in it what does not fit does not fit either. */
  fewest(): number {
    const {length} = this.atoms
    let from = 0
    let cards = 0
    while (from < length) {
      cards++
      const [start, bound] = [from, this.bound(from)]
      const fails = this.#fails.filter((part) => part.from >= start)
      // What ends at the end need not say that it goes on: it may fit where less does not.
      if (fails.every(({to}) => to < length) && length - start < bound) break
      from = Math.min(length - 1, start + bound - 1, ...fails.flatMap(({to}) => (to < length ? [to - 1] : [])))
      if (from <= start) from = start + 1
    }
    return cards
  }
}

/** Which of some pieces have a note in their place. */
function leftOutOf(atoms: ReadonlyArray<Atom>): Array<string> {
  return atoms.flatMap(({path: [first = 0]}) => (first < 0 ? [`without ${-first}`] : []))
}

function keyOf(from: number, to: number, {size, tip}: Setting): string {
  return `${from}-${to} ${size}${tip ? ' tip' : ''}`
}
