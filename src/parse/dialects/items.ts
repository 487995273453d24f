/**
 * List items are questions: bare banks for interviewers, items with their answers in them, and items whose answers follow
 * the list.
 *
 * Seven items in ten must ask. Lists inside an item are follow-ups when they ask, else its answer; an item that does not
 * ask while those inside it do is a stem: its words stay, and the items inside are the questions.
 */
import type {List, ListItem, Paragraph, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {asks, asksOutright, endsInQuestionMark} from '../asks.ts'
import {findChoices} from '../body/find-choices.ts'
import {foldKind} from '../body/fold-kind.ts'
import {numberOf} from '../normalise/lift-headings.ts'
import {visibleText} from '../normalise/visible.ts'
import {partMark} from '../part-mark.ts'
import {paragraphOf} from '../phrasing.ts'
import {isNamedQuestion, readPromptMarks} from '../prompt-marks.ts'
import type {GuideContext, Region, TreeDialect} from './dialect.ts'
import {draftOf, splitFirstLine} from './draft.ts'

export const items: TreeDialect = {
  layer: 'tree',
  name: 'items',
  score({nodes, guide}) {
    const lists = nodes.filter((node): node is List => node.type === 'list')
    if (lists.length === 0) return 0
    if (guide.chosen) return 1
    if (isAside(lists, guide)) return 0
    const asking = questionsIn(
      lists.filter((list) => shareOf(list, guide) >= enough),
      guide,
    )
    if (asking >= (guide.expects ? 2 : 3)) return 0.7
    const all = guide.regions.flatMap((region) => region.nodes).filter((node): node is List => node.type === 'list')
    const pooled = questionsIn(
      all.filter((list) => shareOf(list, guide) >= enough),
      guide,
    )
    return asking >= 1 && pooled >= 5 ? 0.6 : 0
  },
  read,
}

/** Bare lists beside at least as many questions that headings ask are summaries, or questions to ask back: text. */
function isAside(lists: Array<List>, {asked}: GuideContext): boolean {
  const all = lists.flatMap((list) => list.children)
  return all.every((item) => item.children.length === 1) && asked >= all.length
}

/** The share of items that must ask. */
const enough = 0.7

function questionsIn(lists: Array<List>, guide: GuideContext): number {
  return lists.reduce(
    (count, list) => count + list.children.filter((item) => isQuestion(item, guide) || isStem(item, guide)).length,
    0,
  )
}

function shareOf(list: List, guide: GuideContext): number {
  return questionsIn([list], guide) / Math.max(1, list.children.length)
}

function read({nodes, guide}: Region): Array<RootContent> {
  const asking = nodes.filter((node): node is List => node.type === 'list' && shareOf(node, guide) >= 0.5)
  const all = asking.flatMap((list) => list.children)
  // Answers that stand in the items, or behind lists of one item each, go on where an item ends.
  const answered = all.filter((item) => item.children.length > 1 || opensWithBold(item)).length >= all.length * 0.5
  const apart = asking.length >= 3 && asking.filter((list) => list.children.length === 1).length >= asking.length * 0.6
  const out: Array<RootContent> = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'list' && asking.includes(node)) {
      out.push(...node.children.flatMap((item) => readItem(item, node, guide, answered)))
    } else if ((apart || answered) && last?.type === 'draft' && node.type !== 'thematicBreak') {
      out[out.length - 1] = draftOf({...last, body: [...last.body, node]})
    } else {
      out.push(node)
    }
  }
  return out
}

function opensWithBold(item: ListItem): boolean {
  const [first] = item.children
  return first?.type === 'paragraph' && opensWithQuestion(first.children[0]) && splitFirstLine(first).rest.length > 0
}

function readItem(item: ListItem, list: List, guide: GuideContext, answered: boolean): Array<RootContent> {
  const [first, ...rest] = item.children as Array<RootContent>
  if (isStem(item, guide)) {
    return [
      first as RootContent,
      ...rest.flatMap((child) =>
        child.type === 'list' ? child.children.flatMap((inner) => readItem(inner, child, guide, answered)) : [child],
      ),
    ]
  }
  if (first?.type !== 'paragraph') return [{...list, children: [item]}]
  const label = list.ordered ? numberOf(item, guide.file) : null
  const split = splitQuestion(first)
  const body = [...split.rest, ...rest]
  return [draftOf({asked: split.first, label, body: marked(body, guide, answered)})]
}

/** The lines behind a first one that is bold or ends in a question mark are not asked any more, unless they ask too. */
function splitQuestion(paragraph: Paragraph): {first: Paragraph; rest: Array<Paragraph>} {
  const {first, rest} = splitFirstLine(paragraph)
  const ends = opensWithQuestion(first.children[0]) || endsInQuestionMark(toText(first))
  return ends && !rest.some((other) => /[?？؟]/u.test(toText(other))) ? {first, rest} : {first: paragraph, rest: []}
}

/** Bold over the whole first line: the lines after it answer. */
function opensWithQuestion(node: RootContent | undefined): boolean {
  return node?.type === 'strong' && /\p{L}{2}/u.test(toText(node))
}

/** A list inside an item of a bare bank, or one that asks, holds follow-ups; any other is the answer. */
function marked(body: Array<RootContent>, guide: GuideContext, answered: boolean): Array<RootContent> {
  const [lead] = body
  const leads = lead?.type === 'paragraph' && /[:：]\s*$/.test(toText(lead)) && body[1]?.type === 'list'
  const first = leads ? body[1] : lead
  if (first?.type !== 'list' || findChoices(body)) return body
  const asking = first.children.filter((item) => isQuestion(item, guide)).length
  const follows = !answered || asking >= first.children.length * 0.5
  return follows ? [partMark('follow-ups'), ...body] : body
}

function isQuestion(item: ListItem, guide: GuideContext): boolean {
  const [first] = item.children
  if (first?.type !== 'paragraph') return false
  const {children, level} = readPromptMarks(first.children, null)
  const text = toText(paragraphOf(children))
  if (level !== null || isNamedQuestion(toText(first))) return true
  if (item.children.some((child) => (child as RootContent).type === 'details' && foldKind(child as never) === 'answer'))
    return true
  if (findChoices(item.children.slice(1) as Array<RootContent>)) return true
  const links = children.length === 1 && children[0]?.type === 'link'
  return (guide.expects && !links) || guide.chosen ? asks(text) : asksOutright(text)
}

function isStem(item: ListItem, guide: GuideContext): boolean {
  if (isQuestion(item, guide)) return false
  const inner = item.children.flatMap((child) => (child.type === 'list' ? child.children : []))
  return (
    inner.length > 0 &&
    inner.filter((child) => isQuestion(child, guide)).length >= inner.length * 0.6 &&
    visibleText(item.children[0] as RootContent) !== ''
  )
}
