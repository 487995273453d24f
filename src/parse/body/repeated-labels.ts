/** Labels in bold that no table knows but the guide repeats: it means them. */
import type {RootContent} from 'mdast'
import {matchLabel, normalizeLabel} from '../match-label.ts'
import {labelOf} from '../read-label.ts'
import {splitLabels} from '../split-labels.ts'

const least = 3
const leastShare = 0.3

/** The labels in the form in which they are compared: those that three questions have, and three in ten. */
export function repeatedLabels(nodes: Array<RootContent>, questions: number): Set<string> {
  const counts = new Map<string, number>()
  for (const node of splitLabels(nodes.flatMap(bodyOf), false)) {
    const label = node.type === 'paragraph' ? labelOf(node, false) : null
    if (label === null || matchLabel(label)) continue
    const normal = normalizeLabel(label)
    counts.set(normal, (counts.get(normal) ?? 0) + 1)
  }
  return new Set(
    [...counts].filter(([, count]) => count >= Math.max(least, questions * leastShare)).map(([label]) => label),
  )
}

function bodyOf(node: RootContent): Array<RootContent> {
  return node.type === 'draft' || node.type === 'details' ? (node.type === 'draft' ? node.body : node.children) : [node]
}
