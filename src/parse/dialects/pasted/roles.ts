/**
 * What each block of a plain text is for.
 *
 * 1. A label that this question has already used, or the first label of all, opens a new question; the text block
 *    right before it is the prompt.
 * 2. Text before that prompt belongs to the part before it, until a line that looks like a title: that is a section,
 *    and what follows it, up to the prompt, introduces it.
 * 3. Before the first question the first such line is the title of the guide.
 */
import {matchCutLabel} from '../../match-label.ts'
import type {Block} from './blocks.ts'

export type Role = 'title' | 'section' | 'prompt' | 'label' | 'cutLabel' | 'bullet' | 'numbered' | 'paragraph'

export interface RoledBlock {
  block: Block
  role: Role
}

export function rolesOf(blocks: Array<Block>): Array<RoledBlock> {
  const roled: Array<RoledBlock> = blocks.map((block) => ({
    block,
    role: block.kind === 'text' ? 'paragraph' : block.kind,
  }))
  let pending: Array<RoledBlock> = []
  let used: Set<string> | null = null
  for (const entry of roled) {
    if (entry.role === 'paragraph' || entry.role === 'numbered') pending.push(entry)
    if (entry.role !== 'label') continue
    const opens = entry.block.opens as string
    if (pending.length > 0 && (used === null || used.has(opens))) {
      const prompt = pending.pop() as RoledBlock
      prompt.role = 'prompt'
      nameTitles(pending, used === null)
      used = new Set()
    }
    used?.add(opens)
    pending = []
  }
  const last = roled.at(-1)
  if (last?.role === 'paragraph' && matchCutLabel(wordsOf(last.block), labelsOf(blocks))) {
    last.role = 'cutLabel'
    pending.pop()
  }
  nameTitles(pending, used === null)
  return roled
}

/** Gives the first title-like block of a run its role; at the start of a guide, that of a guide’s title first. */
function nameTitles(run: Array<RoledBlock>, atStart: boolean): void {
  let rest = run
  if (atStart && run[0]?.role === 'paragraph' && isTitleLike(wordsOf(run[0].block))) {
    run[0].role = 'title'
    rest = run.slice(1)
  }
  const section = rest.find((entry) => entry.role === 'paragraph' && isTitleLike(wordsOf(entry.block)))
  if (section) section.role = 'section'
}

/** Short, and not a sentence. */
function isTitleLike(text: string): boolean {
  return text.length <= 100 && text.split(/\s+/).length <= 14 && !/[.?!:;,…。？！：；，]["”’)]*$/u.test(text)
}

function wordsOf(block: Block): string {
  return block.lines.map((line) => line.text.trim()).join(' ')
}

function labelsOf(blocks: Array<Block>): Array<string> {
  return blocks.flatMap((block) => (block.label ? [block.label] : []))
}
