/**
 * List items are questions: bare banks for interviewers, items with their answers in them, and items whose answers follow
 * the list.
 *
 * Seven items in ten must ask. Lists inside an item are follow-ups when they ask, else its answer; an item that does not
 * ask while those inside it do is a stem: its words stay, and the items inside are the questions.
 */
import type {Heading, List, ListItem, Paragraph, RootContent} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import {asks, asksOutright, endsInQuestionMark} from '../asks.ts'
import {findChoices} from '../body/find-choices.ts'
import {foldKind} from '../body/fold-kind.ts'
import {numberOf} from '../normalise/lift-headings.ts'
import {visibleText} from '../normalise/visible.ts'
import {onceFor} from '../once-for.ts'
import {isApparatus} from '../outline/apparatus.ts'
import {partMark} from '../part-mark.ts'
import {paragraphOf, trimPhrasingEnd} from '../phrasing.ts'
import {isNamedQuestion, readPromptMarks} from '../prompt-marks.ts'
import type {GuideContext, Region, TreeDialect} from './dialect.ts'
import {appendTo, draftOf, splitFirstLine} from './draft.ts'

export const items: TreeDialect = {
  layer: 'tree',
  name: 'items',
  score({nodes, heading, guide}) {
    const lists = nodes.filter((node): node is List => node.type === 'list')
    if (lists.length === 0) return 0
    if (guide.chosen) return 1
    // “Getting started” tells its reader to do things; a “Conclusion” may still ask.
    if (
      heading &&
      isApparatus(visibleText(heading)) &&
      !lists.some((list) => shareOf(list, {...guide, expects: false}) >= enough)
    )
      return 0
    if (lists.some((list) => isNamed(list, heading, guide))) return 0.7
    if (isAside(guide)) return 0
    const asking = questionsIn(
      lists.filter((list) => shareOf(list, guide) >= enough),
      guide,
    )
    if (asking >= (guide.expects ? 2 : 3)) return 0.7
    return asking >= 1 && askingIn(guide) >= 5 ? 0.6 : 0
  },
  read,
}

/** A list under a heading that says “Questions” holds them, where four items in ten ask. */
function isNamed(list: List, heading: Heading | null, guide: GuideContext): boolean {
  if (!heading || !listName.test(visibleText(heading).trim())) return false
  return list.children.length >= 3 && shareOf(list, {...guide, expects: true}) >= 0.4
}

const listName =
  /^[^\p{L}]*(?:(?:list of|(?:the|all|common|sample|practice|interview|top|top \d+|\d+)) )*questions?(?: list)?[^\p{L}\p{N}]*$/iu

/** Bare lists beside more questions that headings ask are summaries, or questions to ask back: text. */
const isAside = onceFor((guide: GuideContext): boolean => {
  const asking = askingLists(guide).flatMap((list) => list.children)
  return asking.every((item) => item.children.length === 1) && guide.asked >= asking.length
})

/** The lists of a guide that ask. */
const askingLists = onceFor(
  (guide: GuideContext): Array<List> => listsIn(guide.regions).filter((list) => shareOf(list, guide) >= enough),
)

const askingIn = onceFor((guide: GuideContext): number => questionsIn(askingLists(guide), guide))

function listsIn(regions: Array<Region>): Array<List> {
  return regions.flatMap(({nodes}) => nodes.filter((node): node is List => node.type === 'list'))
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

function read({nodes, heading, guide}: Region): Array<RootContent> {
  const asking = nodes.filter(
    (node): node is List => node.type === 'list' && (shareOf(node, guide) >= 0.5 || isNamed(node, heading, guide)),
  )
  const chosen = new Set<RootContent>(asking)
  const all = asking.flatMap((list) => list.children)
  // Answers that stand in the items, or behind lists of one item each, go on where an item ends.
  const answered = all.filter((item) => item.children.length > 1 || opensWithBold(item)).length >= all.length * 0.5
  const apart = asking.length >= 3 && asking.filter((list) => list.children.length === 1).length >= asking.length * 0.6
  const out: Array<RootContent> = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'list' && chosen.has(node)) {
      out.push(...node.children.flatMap((item) => readItem(item, node, guide, answered)))
    } else if ((apart || answered) && last?.type === 'draft' && node.type !== 'thematicBreak') {
      appendTo(last, node)
    } else {
      out.push(node)
    }
  }
  return out
}

/** Letters, and more of them behind white space on the same line. */
function hasWords(text: string): boolean {
  return text.split('\n').some((line) => {
    const start = line.search(/\p{L}{2}/u)
    return start >= 0 && /\s[^\p{L}]*\p{L}/u.test(line.slice(start + 2))
  })
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
  const {asked, link} = splitLink(split.first)
  return [draftOf({asked, label, body: [...link, ...marked(body, guide, answered)]})]
}

/** A link behind the words of a question, such as “details” or an arrow, leads to its answer. */
function splitLink(paragraph: Paragraph): {asked: Paragraph; link: Array<RootContent>} {
  const last = paragraph.children.at(-1)
  const before = trimPhrasingEnd(paragraph.children.slice(0, -1))
  const short = last?.type === 'link' && /^[^#]/.test(last.url) && toText(last).split(/\s+/).length <= 3
  if (!short || !hasWords(toText(paragraphOf(before))) || asksOutright(toText(last)))
    return {asked: paragraph, link: []}
  return {asked: paragraphOf(before), link: [partMark('answer'), paragraphOf([last])]}
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
  const link = children.length === 1 && children[0]?.type === 'link'
  if (link && !guide.chosen) return asksOutright(text) && linksAsk(guide.regions)
  return guide.expects || guide.chosen ? asks(text) : asksOutright(text)
}

/** Whether most links that are items of their own ask: in a list of articles, a few titles do. */
const linksAsk = onceFor((regions: Array<Region>): boolean => {
  const links = listsIn(regions).flatMap((list) => list.children.filter(isLink))
  return links.filter((item) => asksOutright(toText(item))).length >= links.length * 0.6
})

function isLink(item: ListItem): boolean {
  const [only, ...others] = item.children
  return (
    others.length === 0 && only?.type === 'paragraph' && only.children.length === 1 && only.children[0]?.type === 'link'
  )
}

function isStem(item: ListItem, guide: GuideContext): boolean {
  if (isQuestion(item, guide) || /[:：]\s*$/u.test(toText(item.children[0] ?? item))) return false
  const inner = item.children.flatMap((child) => (child.type === 'list' ? child.children : []))
  return (
    inner.length > 0 &&
    inner.filter((child) => isQuestion(child, guide)).length >= inner.length * 0.6 &&
    visibleText(item.children[0] as RootContent) !== ''
  )
}
