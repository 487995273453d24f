/** Lists of a framework → steps, each with the term it opens with. */
import type {ListItem, Paragraph} from 'mdast'
import type {FlowContent, Framework, Step} from '../guide/types.ts'
import {trimLabel} from './match-label.ts'
import {paragraphOf, place, sliceText, trimPhrasingStart} from './phrasing.ts'
import {readLabel} from './read-label.ts'

const plainTerm = /^(\p{Lu}[^:：\n]{1,48}?)\s*[:：](?=\s|$)/u
const maxTermWords = 6

/** Lists become steps; whatever else stands between them stays. */
export function stepsOf(children: Array<FlowContent>): Framework['children'] {
  return children.flatMap((child): Framework['children'] =>
    child.type === 'list' ? child.children.map(stepOf) : [child],
  )
}

/** Situation, Task, Action and Result, by whatever label they stand under. */
export function isStar(steps: Framework['children']): boolean {
  const initials = steps.map((step) => (step.type === 'step' ? (step.term ?? '').slice(0, 1).toUpperCase() : ''))
  return initials.join('') === 'STAR'
}

function stepOf(item: ListItem): Step {
  const [first, ...rest] = item.children as Array<FlowContent>
  const split = first?.type === 'paragraph' ? splitTerm(first) : null
  const children = split ? [...(split.body ? [split.body] : []), ...rest] : (item.children as Array<FlowContent>)
  return place({type: 'step', term: split?.term ?? null, children}, item.position)
}

function splitTerm(paragraph: Paragraph): {term: string; body: Paragraph | null} | null {
  const label = readLabel(paragraph, false)
  if (label) return {term: label.text, body: label.rest.length > 0 ? paragraphOf(label.rest) : null}
  const [first, ...others] = paragraph.children
  if (first?.type !== 'text') return null
  const match = plainTerm.exec(first.value)
  if (!match || (match[1] as string).split(/\s+/).length > maxTermWords) return null
  const rest = trimPhrasingStart([sliceText(first, match[0].length), ...others])
  return {term: trimLabel(match[1] as string), body: rest.length > 0 ? paragraphOf(rest) : null}
}
