/**
 * Gives every label a paragraph of its own.
 *
 * Authors write `**Why they ask:** …` and `**Sample answer:** …` on lines that follow each other, which Markdown reads
 * as one paragraph. A line that opens with a label starts a new one here; the facts line, whose labels share a line or
 * several, stays whole.
 */
import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {matchFact, trimLabel} from './match-label.ts'
import {paragraphOf, sliceText, trimPhrasingEnd} from './phrasing.ts'
import {readLabel} from './read-label.ts'

export function splitLabels(nodes: Array<RootContent>): Array<RootContent> {
  return nodes.flatMap((node): Array<RootContent> => (node.type === 'paragraph' ? splitParagraph(node) : [node]))
}

function splitParagraph(paragraph: Paragraph): Array<Paragraph> {
  const lines = linesOf(paragraph.children)
  const parts: Array<Array<PhrasingContent>> = []
  for (const line of lines) {
    if (parts.length === 0 || opensPart(line)) parts.push(line)
    else parts.at(-1)?.push(...line)
  }
  if (parts.length === 1) return [paragraph]
  return parts.map((children) => paragraphOf(trimPhrasingEnd(children)))
}

function opensPart(line: Array<PhrasingContent>): boolean {
  const [first] = line
  if (first?.type !== 'strong' || matchFact(trimLabel(toText(first)))) return false
  return readLabel({type: 'paragraph', children: line}, false) !== null
}

/** Inline content cut after each line ending. */
function linesOf(nodes: Array<PhrasingContent>): Array<Array<PhrasingContent>> {
  const lines: Array<Array<PhrasingContent>> = [[]]
  for (const node of nodes) {
    const line = lines.at(-1) as Array<PhrasingContent>
    if (node.type === 'break') {
      line.push(node)
      lines.push([])
    } else if (node.type === 'text' && node.value.endsWith('\n')) {
      line.push(sliceText(node, 0))
      lines.push([])
    } else {
      line.push(node)
    }
  }
  return lines.filter((line) => line.length > 0)
}
