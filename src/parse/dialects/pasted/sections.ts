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

/**
 * Names the titles right before a numbered question; of two, the second stands inside the first. In a text whose
 * answers are as short as titles, a title must differ: in capitals, without the bullet that answers have, behind a blank
 * line that they have not, or before a number that starts again.
 */
export function sectionsBefore(
  roled: Array<RoledBlock>,
  index: number,
  openers: ReadonlySet<Block>,
  atStart: boolean,
): void {
  const run: Array<RoledBlock> = []
  for (let at = index - 1; at >= 0 && run.length < 2; at--) {
    const entry = roled[at] as RoledBlock
    const differs = atStart || isDifferent(entry.block, roled, index, openers)
    if (entry.role !== 'paragraph' || !isTitleLike(wordsOf(entry.block)) || !differs) break
    run.unshift(entry)
  }
  const first = roled[0]
  if (atStart && first?.role === 'paragraph' && isTitleLike(wordsOf(first.block))) first.role = 'title'
  const titles = run.filter((entry) => entry.role === 'paragraph')
  const nested = roled.slice(0, index).some((entry) => entry.role === 'subsection')
  for (const [place, entry] of titles.entries()) {
    const inner = place > 0 || (nested && titles.length === 1 && !inCapitals(wordsOf(entry.block)))
    entry.role = inner ? 'subsection' : 'section'
  }
}

function isDifferent(block: Block, roled: Array<RoledBlock>, index: number, openers: ReadonlySet<Block>): boolean {
  if (inCapitals(wordsOf(block))) return true
  const opener = roled[index]?.block
  if (opener?.number?.value === 1) return true
  const bodies = roled.filter(({block: other}) => !openers.has(other) && other !== block).map((entry) => entry.block)
  const bullets = bodies.filter(({kind}) => kind === 'bullet').length
  if (block.kind === 'text' && bullets > bodies.length / 2) return true
  if (bodies.some(({kind}) => kind === 'label') && block.kind === 'text') return true
  return block.apart && bodies.filter(({apart}) => apart).length <= bodies.length * 0.2
}

function inCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && /\s/.test(text) && !/\p{Ll}/u.test(text)
}
