/**
 * Lines or paragraphs without letters are choices where a key repeats one of them: “Correct: the second line”. They
 * become a task list whose right item is ticked; the key stays, and what follows it explains.
 */
import type {List, ListItem, PhrasingContent, RootContent} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import {findChoices} from '../body/find-choices.ts'
import {restatedBy, restates} from '../body/key.ts'
import {paragraphOf, place, spanOf, trimPhrasingEnd, trimPhrasingStart} from '../phrasing.ts'
import {linesOfParagraph} from '../split-labels.ts'
import {visibleText} from './visible.ts'

type Line = Array<PhrasingContent>

const fewest = 2
const most = 8

export function tickKeyedLines(nodes: Array<RootContent>): Array<RootContent> {
  const out: Array<RootContent> = []
  for (const node of nodes) {
    const ticked = mayRestate(node) ? (tickAbove(node, out) ?? tickInside(node)) : null
    if (ticked) out.push(...ticked)
    else out.push(node)
  }
  return out
}

/** Whether a node may hold a key: one of its lines opens with “Answer:” or the like, and nothing is one without a colon. */
function mayRestate(node: RootContent): boolean {
  if (node.type !== 'paragraph' || !/[:：]/.test(toText(node))) return false
  return linesOfParagraph(node).some((line) => restates(textOf(line)))
}

/** Choices and their key in one paragraph. */
function tickInside(node: RootContent): Array<RootContent> | null {
  const lines = linesOf(node)
  for (let at = fewest; at < lines.length; at++) {
    if (!restates(textOf(lines[at] as Line))) continue
    const list = tickedList(lines.slice(0, at), lines[at] as Line)
    if (list) return [list, paragraphOf(trimPhrasingStart(lines.slice(at).flat()))]
  }
  return null
}

/** Choices in the paragraphs above their key, which are taken away there. */
function tickAbove(node: RootContent, out: Array<RootContent>): Array<RootContent> | null {
  const [key] = linesOf(node)
  if (!key || !restates(textOf(key))) return null
  const last = linesOf(out.at(-1))
  let from = out.length - 1
  // Paragraphs of one line each reach up to the one that asks.
  while (last.length === 1 && from > 0 && isChoice(out[from - 1])) from--
  const options = last.length === 1 ? out.slice(from).flatMap(linesOf) : last
  const list = tickedList(options, key)
  if (!list) return null
  out.splice(from)
  return [list, node]
}

function isChoice(node: RootContent | undefined): boolean {
  const lines = linesOf(node)
  return lines.length === 1 && !/[?？:：;؟]\s*$/u.test(textOf(lines[0] as Line))
}

/** The lines of a paragraph that holds no lettered choices. */
function linesOf(node: RootContent | undefined): Array<Line> {
  return node?.type === 'paragraph' && !findChoices([node]) ? linesOfParagraph(node) : []
}

function tickedList(options: Array<Line>, key: Line): List | null {
  if (options.length < fewest || options.length > most) return null
  const [right, ...others] = restatedBy(textOf(key), options.map(textOf))
  if (right === undefined || others.length > 0) return null
  const children = options.map((line, index) => itemOf(line, index === right))
  const list: List = {type: 'list', ordered: false, spread: false, children}
  return place(list, spanOf(children))
}

function itemOf(line: Line, checked: boolean): ListItem {
  const paragraph = paragraphOf(trimPhrasingEnd(trimPhrasingStart(line)))
  return place({type: 'listItem', spread: false, checked, children: [paragraph]}, paragraph.position)
}

function textOf(line: Line): string {
  return visibleText(paragraphOf(line))
}
