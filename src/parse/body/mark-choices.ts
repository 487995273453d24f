/** Opens the choices that a question has without a label, and the answer that follows them, with comments. */
import type {List, RootContent} from 'mdast'
import {matchLabel} from '../match-label.ts'
import type {Details} from '../nodes.ts'
import {visibleText} from '../normalise/visible.ts'
import {partMark, readPartMark} from '../part-mark.ts'
import {labelOf, readLabel} from '../read-label.ts'
import {type FoundChoices, findChoices} from './find-choices.ts'
import {foldKind} from './fold-kind.ts'

/** How many blocks of a prompt may stand before its choices. */
const maxBefore = 6

export function markChoices(nodes: Array<RootContent>): Array<RootContent> {
  const kinds = nodes.map(partKind)
  if (kinds.includes('choices')) return nodes
  const opened = nodes.findIndex((node, index) => kinds[index] === 'answer' || node.type === 'heading')
  const before = opened < 0 ? nodes : nodes.slice(0, opened)
  const found = findChoices(before) ?? wordedChoices(before, nodes.slice(before.length))
  // A checklist far down in an answer is no choice.
  if (!found || found.start > maxBefore) return nodes
  const after = nodes.slice(found.end)
  const next = after[0]
  const explains =
    next !== undefined && next.type !== 'thematicBreak' && next.type !== 'details' && kinds[found.end] === null
  return [
    ...nodes.slice(0, found.start),
    partMark('choices'),
    found.list,
    ...(explains ? [partMark('answer')] : []),
    ...after,
  ]
}

const firstLetter = /[\p{L}\p{N}]/u

/** A plain list is choices when the answer repeats one of its items word for word. */
function wordedChoices(before: Array<RootContent>, after: Array<RootContent>): FoundChoices | null {
  const start = before.findIndex((node) => node.type === 'list' && node.children.length >= 2)
  const list = before[start] as List | undefined
  if (!list || list.children.length > 8) return null
  const answer = [...before.slice(start + 1), ...after].map(answerText).find((text) => text !== '')
  const first = fold(firstLetter.exec(answer ?? '')?.[0] ?? '')
  const alike = list.children.filter(
    (item) => first !== '' && fold(firstLetter.exec(visibleText(item))?.[0] ?? '') === first,
  )
  if (alike.length === 0) return null
  const folded = fold(answer ?? '')
  const same = alike.filter((item) => fold(visibleText(item)) === folded)
  return same.length === 1 ? {start, end: start + 1, list} : null
}

function answerText(node: RootContent): string {
  if (node.type === 'code') return node.value
  if (node.type === 'details') return visibleText((node as Details).children)
  const label = node.type === 'paragraph' ? readLabel(node, true) : null
  return visibleText(label ? {type: 'paragraph', children: label.rest} : node)
}

/** What a node opens: by a mark, a label, or the words on a fold. */
function partKind(node: RootContent): string | null {
  if (node.type === 'details') return foldKind(node) === 'answer' ? 'answer' : null
  return readPartMark(node) ?? labelKind(node)
}

function labelKind(node: RootContent): string | null {
  const label = node.type === 'paragraph' ? labelOf(node, true) : null
  if (label !== null) return matchLabel(label)?.kind ?? null
  return node.type === 'heading' ? (matchLabel(visibleText(node))?.kind ?? null) : null
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
