/**
 * A fold that holds several folds is a section: “Basic questions”, with a fold for each question in it. It becomes a
 * heading, one level below the one before it, and what it held.
 */
import type {Heading, PhrasingContent, RootContent} from 'mdast'
import {asks} from '../asks.ts'
import type {Details} from '../nodes.ts'
import {place} from '../phrasing.ts'
import {visibleText} from './visible.ts'

export function unwrapGroups(nodes: Array<RootContent>): Array<RootContent> {
  let depth = 0
  return nodes.flatMap((node): Array<RootContent> => {
    if (node.type === 'heading') depth = node.depth
    if (node.type !== 'details' || !isGroup(node)) return [node]
    const inner = unwrapGroups(node.children)
    const words = headingWords(node)
    if (words.length === 0) return inner
    const heading: Heading = {type: 'heading', depth: Math.min(6, depth + 1) as Heading['depth'], children: words}
    return [place(heading, node.summary[0]?.position ?? node.position), ...inner]
  })
}

function isGroup(details: Details): boolean {
  const folds = details.children.filter((child) => child.type === 'details')
  return folds.length >= 2 && !asks(visibleText(details.summary))
}

function headingWords({summary}: Details): Array<PhrasingContent> {
  return summary.flatMap((node) => (node.type === 'paragraph' || node.type === 'heading' ? node.children : []))
}
