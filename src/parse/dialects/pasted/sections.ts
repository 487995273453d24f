/** Which lines between the questions of a plain text are titles. */
import {isTitleLike} from '../../text/title-like.ts'
import {type Block, wordsOf} from './blocks.ts'
import type {RoledBlock} from './roles.ts'

/** Gives the first title-like block of a run its role; at the start of a guide, that of a guide’s title first. */
export function nameTitles(run: Array<RoledBlock>, atStart: boolean): void {
  let rest = run
  if (atStart && run[0]?.role === 'paragraph' && isTitleLike(wordsOf(run[0].block))) {
    run[0].role = 'title'
    rest = run.slice(1)
  }
  const section = rest.find((entry) => entry.role === 'paragraph' && isTitleLike(wordsOf(entry.block)))
  if (section) section.role = 'section'
}

/** What the answers of a text look like, which its titles must differ from. */
export interface BodyShape {
  bulleted: boolean
  labelled: boolean
  apart: boolean
}

export function bodyShapeOf(blocks: Array<Block>, openers: ReadonlySet<Block>): BodyShape {
  const bodies = blocks.filter((block) => !openers.has(block))
  const count = (holds: (block: Block) => boolean): number => bodies.filter(holds).length
  return {
    bulleted: count(({kind}) => kind === 'bullet') > bodies.length / 2,
    labelled: count(({kind}) => kind === 'label') > 0,
    apart: count(({apart}) => apart) > bodies.length * 0.2,
  }
}

/** Where numbered questions stand among the blocks of a text. */
export interface Numbered {
  roled: Array<RoledBlock>
  shape: BodyShape
  /** Whether a section has had one inside it. */
  nested: boolean
}

/**
 * Names the titles right before a numbered question; of two, the second stands inside the first. In a text whose
 * answers are as short as titles, a title must differ: in capitals, without the bullet that answers have, behind a blank
 * line that they have not, or before a number that starts again.
 */
export function sectionsBefore(text: Numbered, index: number, atStart: boolean): void {
  const {roled} = text
  const restarts = roled[index]?.block.number?.value === 1
  const run: Array<RoledBlock> = []
  for (let at = index - 1; at >= 0 && run.length < 2; at--) {
    const entry = roled[at] as RoledBlock
    if (entry.role !== 'paragraph' || !isTitleLike(wordsOf(entry.block))) break
    if (!atStart && !restarts && !isDifferent(entry.block, text.shape)) break
    run.unshift(entry)
  }
  const first = roled[0]
  if (atStart && first?.role === 'paragraph' && isTitleLike(wordsOf(first.block))) first.role = 'title'
  const titles = run.filter((entry) => entry.role === 'paragraph')
  for (const [place, entry] of titles.entries()) {
    const inner = place > 0 || (text.nested && titles.length === 1 && !inCapitals(wordsOf(entry.block)))
    entry.role = inner ? 'subsection' : 'section'
  }
  text.nested ||= titles.length > 1
}

function isDifferent(block: Block, {bulleted, labelled, apart}: BodyShape): boolean {
  if (inCapitals(wordsOf(block))) return true
  if (block.kind === 'text' && (bulleted || labelled)) return true
  return block.apart && !apart
}

function inCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && /\s/.test(text) && !/\p{Ll}/u.test(text)
}
