/**
 * Questions that are told by the choices under them: a paragraph, code if need be, then lettered or ticked choices and
 * perhaps their key. The paragraph before the choices asks; what follows them, up to the next such paragraph, answers.
 */
import type {Paragraph, RootContent} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import type {FlowContent} from '../../guide/types.ts'
import {asks} from '../asks.ts'
import {findChoices, isChecklist} from '../body/find-choices.ts'
import {onceFor} from '../once-for.ts'
import type {GuideContext, Region, TreeDialect} from './dialect.ts'
import {draftOf} from './draft.ts'

export const choices: TreeDialect = {
  layer: 'tree',
  name: 'choices',
  score({nodes, guide}) {
    if (startsOf(nodes).length === 0) return 0
    const all = startsIn(guide)
    return guide.chosen || all >= 3 ? 0.8 : guide.expects ? 0.55 : 0
  },
  read({nodes}: Region) {
    const starts = startsOf(nodes)
    return [
      ...nodes.slice(0, starts[0]),
      ...starts.flatMap((start, index) => read(nodes.slice(start, starts[index + 1] ?? nodes.length))),
    ]
  },
}

const startsIn = onceFor(({regions}: GuideContext) =>
  regions.reduce((count, region) => count + startsOf(region.nodes).length, 0),
)

/** Where each question begins: at the last paragraph before its choices. */
function startsOf(nodes: Array<RootContent>): Array<number> {
  const starts: Array<number> = []
  let from = 0
  for (;;) {
    const found = findChoices(nodes, from)
    if (!found) return starts
    const before = nodes.slice(from, found.start)
    const start = before.findLastIndex((node) => askedIn(node) !== null)
    const asked = start >= 0 ? askedIn(before[start] as RootContent) : null
    if (asked && (!isChecklist(found) || asks(toText(asked)))) starts.push(from + start)
    from = found.end
  }
}

function read(nodes: Array<RootContent>): Array<RootContent> {
  const found = findChoices(nodes)
  const [first] = nodes
  const asked = first ? askedIn(first) : null
  if (!found || !asked) return nodes
  const more = nodes.slice(1, found.start) as Array<FlowContent>
  return [draftOf({asked, more, body: nodes.slice(found.start)})]
}

function askedIn(node: RootContent): Paragraph | null {
  if (node.type === 'paragraph') return node
  const only = node.type === 'list' && node.children.length === 1 ? node.children[0]?.children : undefined
  return only?.length === 1 && only[0]?.type === 'paragraph' ? only[0] : null
}
