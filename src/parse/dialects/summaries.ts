/**
 * The words on a fold ask, and what it hides answers: `<details><summary>What is DNS?</summary> … </details>`.
 *
 * Folds of one guide bear different words; where all bear the same, such as “Answer”, they belong to questions outside. A
 * fold that holds folds of this kind is a section.
 */
import type {Paragraph, RootContent} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'
import {asks} from '../asks.ts'
import {foldKind} from '../body/fold-kind.ts'
import type {Details} from '../nodes.ts'
import {visibleText} from '../normalise/visible.ts'
import {onceFor} from '../once-for.ts'
import {partMark} from '../part-mark.ts'
import {paragraphOf} from '../phrasing.ts'
import type {GuideContext, TreeDialect} from './dialect.ts'
import {draftOf} from './draft.ts'

export const summaries: TreeDialect = {
  layer: 'tree',
  name: 'summaries',
  score({nodes, guide}) {
    if (!nodes.some(isCandidate)) return 0
    if (guide.chosen) return 1
    const {all, distinct, asking} = countsOf(guide)
    if (!distinct || all < (guide.expects ? 2 : 3)) return 0
    return asking >= all * 0.5 || (guide.expects && all >= 5) ? 0.9 : 0
  },
  read: ({nodes}) => nodes.map((node) => (isCandidate(node) ? read(node) : node)),
}

const countsOf = onceFor(({regions}: GuideContext) => {
  const texts = regions.flatMap(({nodes}) => nodes.filter(isCandidate)).map((node) => visibleText(node.summary))
  return {
    all: texts.length,
    distinct: new Set(texts).size >= texts.length * 0.6,
    asking: texts.filter((text) => asks(text)).length,
  }
})

function isCandidate(node: RootContent): node is Details {
  return node.type === 'details' && foldKind(node) === 'other'
}

function read(details: Details): RootContent {
  const [first, ...more] = details.summary
  const asked: Paragraph =
    first?.type === 'paragraph' || first?.type === 'heading'
      ? {...paragraphOf(first.children), ...(first.position ? {position: first.position} : {})}
      : paragraphOf([])
  const others = asked.children.length > 0 ? more : details.summary
  const body = details.children.length > 0 ? [partMark('answer'), ...details.children] : []
  return draftOf({asked, more: others as Array<FlowContent>, body})
}
