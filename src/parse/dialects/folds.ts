/**
 * A fold hides the answer, and what stands before it asks: a paragraph or list item, then code if need be, then
 * `<details><summary>Answer</summary> … </details>`. All folds bear the same few words.
 */
import type {List, Paragraph, RootContent} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'
import {asks} from '../asks.ts'
import {foldKind} from '../body/fold-kind.ts'
import {visibleText} from '../normalise/visible.ts'
import {onceFor} from '../once-for.ts'
import type {GuideContext, Region, TreeDialect} from './dialect.ts'
import {draftOf} from './draft.ts'

export const folds: TreeDialect = {
  layer: 'tree',
  name: 'folds',
  score({nodes, guide}) {
    const here = nodes.filter(isFold).length
    if (here === 0) return 0
    const all = foldsIn(guide)
    return guide.chosen || all >= 3 || (guide.expects && all >= 1) ? 0.85 : 0
  },
  read,
}

const foldsIn = onceFor(({regions}: GuideContext) =>
  regions.reduce((count, region) => count + region.nodes.filter(isFold).length, 0),
)

function isFold(node: RootContent): boolean {
  return node.type === 'details' && foldKind(node) === 'answer'
}

function read({nodes}: Region): Array<RootContent> {
  const out: Array<RootContent> = []
  let pending: Array<RootContent> = []
  for (const [index, node] of nodes.entries()) {
    if (!isFold(node)) {
      pending.push(node)
      continue
    }
    const start = promptStart(pending)
    const prompt = pending.slice(start)
    const [first, ...more] = prompt
    const asked = first ? askedIn(first) : null
    const before = out.at(-1)
    if (asked) {
      out.push(...pending.slice(0, start))
      out.push(draftOf({asked, more: more as Array<FlowContent>, body: [node]}))
    } else if (before?.type === 'draft' && pending.length === 0) {
      before.body.push(node)
    } else {
      out.push(...pending, node)
    }
    pending = []
    if (index === nodes.length - 1) return out
  }
  return [...out, ...pending]
}

/** Where the prompt begins among what stands before a fold: the last paragraph that asks, else the last one. */
function promptStart(nodes: Array<RootContent>): number {
  const asking = nodes.findLastIndex((node) => askedIn(node) !== null && asks(visibleText(node)))
  return asking >= 0 ? asking : nodes.findLastIndex((node) => askedIn(node) !== null)
}

function askedIn(node: RootContent): Paragraph | null {
  if (node.type === 'paragraph') return node
  const list = node.type === 'list' ? (node as List) : null
  const only = list?.children.length === 1 ? list.children[0]?.children : undefined
  return only?.length === 1 && only[0]?.type === 'paragraph' ? only[0] : null
}
