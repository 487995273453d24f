/**
 * Which nodes stand in a question that is marked as one: there everything is what it says, and nothing is guessed, left
 * out or cut at labels. Such a question ends before the next heading of its depth or less.
 */
import type {RootContent} from 'mdast'
import {readPartMark} from '../part-mark.ts'

export function explicitNodes(nodes: Array<RootContent>): Set<RootContent> {
  const found = new Set<RootContent>()
  let start = -1
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading') start = index
    if (readPartMark(node) !== 'question') continue
    const heading = nodes[start]
    if (heading?.type !== 'heading') continue
    for (let at = start; at < nodes.length; at++) {
      const inner = nodes[at] as RootContent
      if (at > start && inner.type === 'heading' && inner.depth <= heading.depth) break
      found.add(inner)
    }
  }
  return found
}
