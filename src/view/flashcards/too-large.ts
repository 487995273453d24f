/** Pieces that would not even fit alone: a note stands in the place of each. */

import type {Node} from 'unist'
import {toText} from '../../guide/to-text.ts'
import type {Places} from './asking.ts'
import type {Atom} from './atoms.ts'
import {heightOf, lineOf} from './guess-parts.ts'
import type {Known} from './known.ts'
import {leftOut} from './left-out.ts'

/** What is measured within its text takes as much room alone, give or take a line. */
const text = new Set(
  'paragraph list listItem blockquote code text strong emphasis delete inlineCode link break'.split(' '),
)
/** A piece that takes less than this share of the room fits for sure. */
const small = 0.6

export interface Doubts {
  /** Pieces that have to be asked about, by index. */
  asked: ReadonlyArray<number>
  /** Those of them that seem to be too large. */
  likely: ReadonlySet<number>
}

export function doubtsOf(known: Known, places: Places | null): Doubts {
  const indices = known.atoms.flatMap((atom, index) => (isShort(atom, known) ? [] : [index]))
  if (!places) return {asked: indices, likely: new Set()}
  const height = (index: number): number => heightOf(known, places, {from: index, to: index + 1})
  return {
    asked: indices.filter(
      (index) => !isText((known.atoms[index] as Atom).node) || height(index) + 2 * lineOf(known) > small * places.room,
    ),
    likely: new Set(indices.filter((index) => height(index) > places.room)),
  }
}

/** The pieces, with a note in the place of each that is too large. */
export function withNotes({content, atoms}: Known, tooLarge: ReadonlySet<number>): Array<Atom> {
  const {words} = content.source
  return atoms.map((atom, index) =>
    tooLarge.has(index) ? {node: leftOut(atom.node, words), path: [-1 - index]} : atom,
  )
}

/** The same for where they stand: a note takes a line. */
export function placesWithNotes(known: Known, places: Places, tooLarge: ReadonlySet<number>): Places {
  let less = 0
  const [tops, bottoms]: [Array<number>, Array<number>] = [[], []]
  for (const [index, top] of places.tops.entries()) {
    const bottom = places.bottoms[index] ?? top
    tops.push(top - less)
    if (tooLarge.has(index)) less += Math.max(0, bottom - top - lineOf(known))
    bottoms.push(bottom - less)
  }
  return {room: places.room, tops, bottoms}
}

/** Plain words that take a small part of a card, whatever they are: nobody need be asked about them. */
function isShort({node}: Atom, {room}: Known): boolean {
  const plain = node.type === 'paragraph' && node.children.every(({type}) => type === 'text' || type === 'strong')
  return plain && toText(node).length * 8 < room
}

function isText(node: Node & {children?: ReadonlyArray<Node>}): boolean {
  return text.has(node.type) && (node.children ?? []).every(isText)
}
