/**
 * `### Question` over the words that ask, `### Answer` over all that follows: the words become the heading, and what was
 * written beneath the answer stands inside it, whatever depth its headings had. Depths are changed in place.
 */
import type {Heading, Paragraph, RootContent} from 'mdast'
import type {Ledger} from '../ledger.ts'
import {matchLabel} from '../match-label.ts'
import {place} from '../phrasing.ts'
import {readHeadingLabel} from '../read-label.ts'
import {visibleText} from './visible.ts'

export function nameQuestionHeadings(nodes: Array<RootContent>, ledger: Ledger): Array<RootContent> {
  const used = new Set<RootContent>()
  let open: Heading | null = null
  return nodes.flatMap((node, index): Array<RootContent> => {
    if (used.has(node)) return []
    if (node.type !== 'heading') return [node]
    const words = wordsUnder(nodes, index)
    if (words) {
      ledger.leaveOut('mark', visibleText(node), node.position)
      used.add(words)
      const asked: Heading = {type: 'heading', depth: node.depth, children: words.children}
      open = place(asked, words.position)
      return [open]
    }
    if (open && node.depth < open.depth) open = null
    if (open) node.depth = Math.min(6, node.depth + 1) as Heading['depth']
    return [node]
  })
}

/** The paragraph that asks, if a heading says no more than “Question” and the next one says “Answer”. */
function wordsUnder(nodes: Array<RootContent>, index: number): Paragraph | null {
  if (labelKind(nodes[index]) !== 'question') return null
  const asked = nodes[index + 1]
  const next = nodes.slice(index + 1).find((node) => node.type === 'heading')
  return asked?.type === 'paragraph' && labelKind(next) === 'answer' ? asked : null
}

function labelKind(node: RootContent | undefined): string | null {
  return node?.type === 'heading' ? (matchLabel(readHeadingLabel(node) ?? '')?.kind ?? null) : null
}
