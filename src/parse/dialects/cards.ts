/**
 * Flashcards: a lone `?` between what is asked and what answers, `asked::answered` on a line, or `Q:` and `A:`.
 *
 * The first two come here as comments, `<!-- card -->`, `<!-- answer -->` and `<!-- end -->`, which a repair has put
 * around them. Cloze cards, `C: …`, have no question apart from their answer: they stay text.
 */
import type {Paragraph, RootContent} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'
import {onceFor} from '../once-for.ts'
import {partMark, readPartMark} from '../part-mark.ts'
import {paragraphOf, sliceText} from '../phrasing.ts'
import type {GuideContext, Region, TreeDialect} from './dialect.ts'
import {appendTo, draftOf} from './draft.ts'

const turn = /^\s*([QAC])\s*[:：]\s*/u

export const cards: TreeDialect = {
  layer: 'tree',
  name: 'cards',
  score({nodes, guide}) {
    if (nodes.some((node) => readPartMark(node) === 'card')) return 0.95
    return nodes.some((node) => turnOf(node) === 'Q') && isAnswered(guide) ? 0.95 : 0
  },
  read: ({nodes}: Region) => readTurns(readMarks(nodes)),
}

const isAnswered = onceFor(({regions}: GuideContext) => {
  const turns = new Set(regions.flatMap(({nodes}) => nodes.map(turnOf)))
  return turns.has('Q') && turns.has('A')
})

/** Cards between comments. */
function readMarks(nodes: Array<RootContent>): Array<RootContent> {
  const out: Array<RootContent> = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as RootContent
    const end =
      readPartMark(node) === 'card' ? nodes.findIndex((other, at) => at > index && readPartMark(other) === 'end') : -1
    if (end < 0) {
      out.push(node)
      continue
    }
    const card = nodes.slice(index + 1, end)
    const middle = card.findIndex((other) => readPartMark(other) === 'answer')
    const [first, ...more] = middle < 0 ? card : card.slice(0, middle)
    const asked = first?.type === 'paragraph' ? first : paragraphOf([])
    const others = first && first.type !== 'paragraph' ? [first, ...more] : more
    out.push(draftOf({asked, more: others as Array<FlowContent>, body: middle < 0 ? [] : card.slice(middle)}))
    index = end
  }
  return out
}

/** Cards by turns: `Q:`, then `A:`; a card between comments ends where they say. */
function readTurns(nodes: Array<RootContent>): Array<RootContent> {
  const out: Array<RootContent> = []
  let turns = false
  let answered = false
  for (const node of nodes) {
    const mark = turnOf(node)
    const last = turns ? out.at(-1) : undefined
    if (mark === 'Q') {
      out.push(draftOf({asked: node as Paragraph, body: []}))
      turns = true
      answered = false
    } else if (last?.type !== 'draft' || mark === 'C' || node.type === 'thematicBreak' || node.type === 'draft') {
      out.push(node)
      turns = false
    } else if (mark === 'A') {
      appendTo(last, partMark('answer'), labelled(node as Paragraph))
      answered = true
    } else if (answered) {
      appendTo(last, node)
    } else {
      out[out.length - 1] = draftOf({...last, more: [...last.more, node as FlowContent]})
    }
  }
  return out
}

function turnOf(node: RootContent): string | null {
  const first = node.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' ? (turn.exec(first.value)?.[1] ?? null) : null
}

/** `A: text` with its mark as a label. */
function labelled(paragraph: Paragraph): Paragraph {
  const [first, ...rest] = paragraph.children
  const match = first?.type === 'text' ? turn.exec(first.value) : null
  if (first?.type !== 'text' || !match) return paragraph
  const mark = sliceText(first, 0, match[0].length)
  const words = match[0].length < first.value.length ? [sliceText(first, match[0].length), ...rest] : rest
  return paragraphOf([{type: 'strong', children: [mark]}, ...words])
}
