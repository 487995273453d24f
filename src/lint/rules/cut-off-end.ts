/**
 * A guide that seems to break off: inside its last label, inside a code block, or inside a sentence.
 *
 * A last sentence counts as broken off when it ends in a comma, an opening bracket or a hyphen, or without any mark though
 * it is long and nine in ten other answers end with one.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives, which are made of straw, wood,
 * ```
 *
 * > 3:53 Unexpected end of the guide after `of straw, wood,`, expected the rest of the sentence
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Sample answer:** In hives.
 *
 * ## What do bees eat?
 *
 * **Sample ans
 * ```
 *
 * > 7:1 Unexpected end of the guide after `Sample ans`, expected the label `Sample answer` and its text
 *
 * ````markdown
 * ## How do you count bees?
 *
 * **Answer:** Like this:
 *
 * ```sh
 * wc -l bees
 * ````
 *
 * > 5:1 Unexpected end of the guide inside a code block, expected the line that closes it
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives
 * ```
 */
import type {Code, Nodes, Paragraph} from 'mdast'
import type {VFile} from 'vfile'
import {toText} from '../../guide/to-text.ts'
import type {Guide} from '../../guide/types.ts'
import {isDefinition, questionsOf} from '../../guide/walk.ts'
import {countWords} from '../count-words.ts'
import type {Found, Rule} from '../rule.ts'

const brokenOff = /[,，、;；([{（–—]$|\p{L}-$/u
const closed = /[.!?…。！？؟।:：)"'”’»」』\]]$/u
const longSentence = 8
const enoughAnswers = 5

export const cutOffEnd: Rule = {
  ruleId: 'cut-off-end',
  severity: 'warning',
  reportedBy: 'parse',
  check(guide, file) {
    const last = lastOf(guide)
    if (!last || file.messages.some(({ruleId}) => ruleId === 'cut-off-end')) return []
    if (last.type === 'code') return isOpen(last, file) ? [openCode(last)] : []
    const text = last.type === 'paragraph' ? toText(last).trim() : ''
    if (!text || !(brokenOff.test(text) || endsLoosely(text, guide))) return []
    const end = text
      .slice(-40)
      .replace(/^\S*\s+/, '')
      .replace(/\s+/g, ' ')
      .split(' ')
      .slice(-3)
      .join(' ')
    return [
      {
        reason: `Unexpected end of the guide after \`${end}\`, expected the rest of the sentence`,
        place: last.position?.end,
        note: 'The guide seems to be cut off here; what is there is kept.',
      },
    ]
  },
}

/** The block that the guide’s text ends with. */
function lastOf(node: Guide | Nodes): Nodes | null {
  if (node.type === 'paragraph' || !('children' in node)) return node as Nodes
  const children = (node.children as Array<Nodes>).filter((child) => !isDefinition(child))
  const last = children.at(-1)
  return last ? lastOf(last) : null
}

function openCode(node: Code): Found {
  return {
    reason: 'Unexpected end of the guide inside a code block, expected the line that closes it',
    place: node.position?.start,
    note: 'Everything after the line that opens it is read as code.',
  }
}

/** Whether a fenced block has no fence at its end. */
function isOpen(node: Code, file: VFile): boolean {
  const {start, end} = node.position ?? {}
  const lines = String(file)
    .slice(start?.offset, end?.offset)
    .split(/\r\n|\r|\n/)
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1]
  return (
    fence !== undefined && (lines.length < 2 || !new RegExp(`^[\\s>]*${fence}[\`~]*\\s*$`).test(lines.at(-1) ?? ''))
  )
}

/** Whether a long text ends without a mark where others do not. */
function endsLoosely(text: string, guide: Guide): boolean {
  if (closed.test(text) || !/[\p{L}\p{N}]$/u.test(text) || countWords(text) < longSentence) return false
  const others = questionsOf(guide)
    .slice(0, -1)
    .map((question) => lastOf(question as unknown as Nodes))
    .filter((node): node is Paragraph => node?.type === 'paragraph')
  const ended = others.filter((node) => closed.test(toText(node).trim())).length
  return others.length >= enoughAnswers && ended >= others.length * 0.9
}
