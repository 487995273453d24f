/**
 * Gives every label a paragraph of its own.
 *
 * Authors write `**Why they ask:** …` and `**Sample answer:** …` on lines that follow each other, which Markdown reads
 * as one paragraph. A line that opens with a label starts a new one here. Lines of facts stay together; the first
 * line after them that neither opens with a fact nor runs on from a list of topics is text again.
 */
import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {toText} from '../guide/to-text.ts'
import {matchFact} from './match-label.ts'
import {paragraphOf, sliceText, trimPhrasingEnd} from './phrasing.ts'
import {labelOf} from './read-label.ts'

/** Where a line of inline content begins: at a character of a text node, or at a node. */
interface LineStart {
  index: number
  character: number
}

export function splitLabels(nodes: Array<RootContent>, allowPlain: boolean): Array<RootContent> {
  const out: Array<RootContent> = []
  for (const node of nodes) {
    if (node.type !== 'paragraph' || !hasLines(node.children)) out.push(node)
    else for (const piece of splitParagraph(node, allowPlain)) out.push(piece)
  }
  return out
}

function splitParagraph(paragraph: Paragraph, allowPlain: boolean): Array<Paragraph> {
  const starts = lineStarts(paragraph.children)
  if (starts.length === 1) return [paragraph]
  const cuts = [starts[0] as LineStart]
  let inFacts = false
  let before = ''
  for (const [index, start] of starts.entries()) {
    const opening = openingOf(paragraph.children[start.index])
    // What opens with neither bold nor italics is a label where plain ones are, and nothing else.
    if (!inFacts && opening !== 'marked' && !(allowPlain && opening === 'text')) continue
    const line = between(paragraph.children, start, starts[index + 1])
    const label = labelOf({type: 'paragraph', children: line}, allowPlain)
    const isFact = label !== null && matchFact(label) !== null
    const words = inFacts || isFact ? toText(line).trim() : ''
    const leavesFacts = inFacts && label === null && !/[,;·|、，]$/u.test(before) && !/^[,;·|、，]/u.test(words)
    const opens = (label !== null && !(isFact && inFacts)) || leavesFacts
    if (opens && index > 0) cuts.push(start)
    if (opens) inFacts = isFact
    before = words
  }
  if (cuts.length === 1) return [paragraph]
  return cuts.map((cut, index) => paragraphOf(trimPhrasingEnd(between(paragraph.children, cut, cuts[index + 1]))))
}

function openingOf(node: PhrasingContent | undefined): 'marked' | 'text' | 'other' {
  if (node?.type === 'strong' || node?.type === 'emphasis') return 'marked'
  return node?.type === 'text' ? 'text' : 'other'
}

/** Whether a line ends in some inline content. */
function hasLines(nodes: Array<PhrasingContent>): boolean {
  for (const node of nodes) {
    if (node.type === 'break') return true
    if (node.type === 'text' && (node.value.includes('\n') || node.value.includes('\r'))) return true
  }
  return false
}

/** The lines of a paragraph, as inline content; breaks go with the line that they end. */
export function linesOfParagraph({children}: Paragraph): Array<Array<PhrasingContent>> {
  if (!hasLines(children)) return [[...children]]
  const starts = lineStarts(children)
  return starts.map((start, index) => between(children, start, starts[index + 1]))
}

/** What follows the first line of a paragraph. */
export function afterFirstLine({children}: Paragraph): Array<PhrasingContent> {
  const second = lineStarts(children)[1]
  return second ? between(children, second, undefined) : []
}

function lineStarts(nodes: Array<PhrasingContent>): Array<LineStart> {
  const starts: Array<LineStart> = [{index: 0, character: 0}]
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') starts.push({index: index + 1, character: 0})
    if (node.type !== 'text') continue
    for (const {index: ending, 0: mark} of node.value.matchAll(/\r\n|\r|\n/g)) {
      const character = ending + mark.length
      starts.push(character < node.value.length ? {index, character} : {index: index + 1, character: 0})
    }
  }
  return starts.filter((start) => start.index < nodes.length || start.index === 0)
}

/** The inline content from one place to another, or to the end. */
function between(nodes: Array<PhrasingContent>, from: LineStart, to: LineStart | undefined): Array<PhrasingContent> {
  const last = to?.index ?? nodes.length
  const piece: Array<PhrasingContent> = []
  for (let index = from.index; index < nodes.length && index <= last; index++) {
    const node = nodes[index] as PhrasingContent
    const start = index === from.index ? from.character : 0
    const end = to && index === last ? to.character : undefined
    if (end === 0) continue
    if (node.type === 'text' && (start > 0 || end !== undefined)) piece.push(sliceText(node, start, end))
    else piece.push(node)
  }
  return piece
}
