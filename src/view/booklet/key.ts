/**
 * The key to the choices, for the back of the booklet: which are right, and why. An answer beside its choices would be
 * read before anybody has chosen.
 */
import type {FlowContent, Question} from '../../guide/types.ts'
import {partOf} from '../../guide/walk.ts'
import type {ToHtml} from '../html/to-html.ts'
import {restatesKey, rightChoices} from '../restates-key.ts'
import {fill, type Words} from '../words.ts'
import {answerOf} from './question-view.ts'
import type {Entry, KeyRow} from './types.ts'

export interface KeyOptions {
  toHtml: ToHtml
  entry: (question: Question) => Entry
  words: Words
}

export function keyRows(questions: Array<Question>, {toHtml, entry, words}: KeyOptions): Array<KeyRow> {
  return questions.flatMap((question) => {
    const key = keyOf(question, toHtml)
    if (!key) return []
    const html = (nodes: Array<FlowContent>) =>
      toHtml(nodes, {prefix: `${question.identifier}-reason`, firstHeading: 4})
    const reasons = question.children.flatMap((part) => (part.type === 'answer' ? part.children : []))
    return {
      identifier: answerOf(question),
      question: entry(question),
      questionOn: fill(words.booklet.questionOnPage, {page: entry(question).folio}),
      ...key,
      reasonHtml: partOf(question, 'answer') && !restatesKey(question) ? html(reasons) : null,
    }
  })
}

/** The letters of the right choices and what they say; `null` for a question without a key. */
export function keyOf(question: Question, toHtml: ToHtml): Pick<KeyRow, 'labels' | 'html'> | null {
  const right = rightChoices(question)
  if (right.length === 0) return null
  const said = right.flatMap((choice) => choice.children)
  return {
    labels: right.map((choice) => choice.label).join(', '),
    html: toHtml(said, {prefix: `${question.identifier}-key`, firstHeading: 4}),
  }
}
