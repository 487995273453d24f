/** What is read aloud: the question word for word, with code, pictures and choices; of a very long one the beginning. */

import {type InterviewerQuestion, interviewerPart, offeredChoices} from '../../guide/audience.ts'
import {fieldPrefix} from '../../guide/fields.ts'
import {promptText} from '../../guide/text.ts'
import {toText} from '../../guide/to-text.ts'
import type {FlowContent} from '../../guide/types.ts'
import type {SafeHtml} from '../html/to-html.ts'
import {fill, shorten} from '../words.ts'
import type {CardTools} from './card.ts'
import {plainHtml} from './own-words.ts'
import type {Card, TickRow} from './types.ts'

export interface Asked extends Pick<Card, 'promptHtml' | 'askedHtml' | 'choices' | 'listeningHtml'> {
  /** What had no room on the card, block by block. */
  moved: Array<{html: SafeHtml; text: string}>
  movedChoices: Array<TickRow>
}

/** Characters of a question that stand on a card in any case. */
const kept = 420
/** Lines of code that a sheet holds; longer code is parted. */
const linesPerSheet = 36

export function askedOf(question: InterviewerQuestion, move: boolean, tools: CardTools): Asked {
  const [first, ...more] = interviewerPart(question, 'prompt')?.children ?? []
  const rationale = interviewerPart(question, 'rationale')?.children ?? []
  const choices = choicesOf(question, tools)
  const whole = first ? tools.html([first], 'asked') : plainHtml('', tools.toHtml)
  const text = promptText(question)
  if (!move) {
    return {
      promptHtml: whole,
      askedHtml: more.length > 0 ? tools.toHtml(more, {prefix: `${question.identifier}-more`}) : null,
      choices,
      listeningHtml: rationale.length > 0 ? tools.html(rationale, 'listening') : null,
      moved: [],
      movedChoices: [],
    }
  }
  const long = text.length > kept
  const blocks = [...(long && first ? [first] : []), ...more.flatMap(partedCode)]
  const movesListening = rationale.map((node) => toText(node)).join(' ').length > kept
  return {
    promptHtml: long ? plainHtml(shorten(text, kept), tools.toHtml) : whole,
    askedHtml: null,
    choices: [],
    listeningHtml: rationale.length > 0 && !movesListening ? tools.html(rationale, 'listening') : null,
    moved: [...blocks, ...(movesListening ? rationale : [])].map((node, index) => ({
      html: tools.toHtml([node], {prefix: `${question.identifier}-rest-${index}`}),
      text: node.type === 'code' ? node.value : toText(node),
    })),
    movedChoices: choices,
  }
}

function choicesOf(question: InterviewerQuestion, {html, place, words}: CardTools): Array<TickRow> {
  return offeredChoices(question).map(({label, children}, index) => {
    const text = children.map((node) => toText(node)).join(' ')
    const name = `${fieldPrefix(question.identifier)}.choice.${index + 1}`
    return {
      term: label,
      html: html(children, `choice-${label}`),
      text,
      field: place(name, 'tick', fill(words.fields.choice, {number: question.number, text: `${label}. ${text}`})),
    }
  })
}

function partedCode(node: FlowContent): Array<FlowContent> {
  if (node.type !== 'code') return [node]
  const lines = node.value.split('\n')
  return Array.from({length: Math.ceil(lines.length / linesPerSheet)}, (_, index) => ({
    ...node,
    value: lines.slice(index * linesPerSheet, (index + 1) * linesPerSheet).join('\n'),
  }))
}
