/** The lines of a card with a box to tick: follow-ups, steps, red flags. */

import {type InterviewerQuestion, interviewerPart} from '../../guide/audience.ts'
import {fieldPrefix} from '../../guide/fields.ts'
import {toText} from '../../guide/to-text.ts'
import type {FlowContent, Step} from '../../guide/types.ts'
import {fill, type Words} from '../words.ts'
import type {CardTools} from './card.ts'
import {ownWords} from './own-words.ts'
import {stockProbes} from './stock.ts'
import type {TickRow} from './types.ts'

export interface CardRows {
  probes: Array<TickRow>
  /** Whether the probes are ours, for want of any. */
  stock: boolean
  heard: Array<TickRow>
  flags: Array<TickRow>
}

export function rowsOf(question: InterviewerQuestion, tools: CardTools): CardRows {
  const {words} = tools
  const framework = interviewerPart(question, 'framework')
  const followUps = linesOf(interviewerPart(question, 'followUps')?.children ?? [])
  const row = (kind: 'probe' | 'heard' | 'flag', term: string | null, nodes: Array<FlowContent>, index: number) => {
    const text = [term, ...nodes.map((node) => toText(node))].filter(Boolean).join(': ')
    const html = nodes.length > 0 ? tools.html(nodes, `${kind}-${index}`) : null
    return {term, html, text, field: tickField(kind, index, text)}
  }
  const tickField = (kind: 'probe' | 'heard' | 'flag', index: number, text: string): string | null =>
    tools.place(
      `${fieldPrefix(question.identifier)}.${kind}.${index + 1}`,
      'tick',
      fill(words.fields[kind], {number: question.number, text}),
    )
  const probes =
    followUps.length > 0
      ? followUps.map((nodes, index) => row('probe', null, nodes, index))
      : stockProbes(framework, words).map((text, index) => ({
          term: null,
          html: ownWords(text, tools.toHtml),
          text,
          field: tickField('probe', index, text),
        }))
  return {
    probes,
    stock: followUps.length === 0,
    heard: (framework?.children ?? [])
      .filter((child): child is Step => child.type === 'step')
      .map((step, index) => row('heard', step.term, step.children, index)),
    flags: linesOf(interviewerPart(question, 'redFlags')?.children ?? []).map((nodes, index) =>
      row('flag', null, nodes, index),
    ),
  }
}

/** What is said of steps, by the kind of framework. */
export function heardCaption(question: InterviewerQuestion, {scorecards}: Words): string {
  return interviewerPart(question, 'framework')?.kind === 'star' ? scorecards.tickStar : scorecards.tickSteps
}

/** The items of lists, and other blocks one by one. */
function linesOf(children: Array<FlowContent>): Array<Array<FlowContent>> {
  return children.flatMap((child) =>
    child.type === 'list' ? child.children.map((item) => item.children as Array<FlowContent>) : [[child]],
  )
}
