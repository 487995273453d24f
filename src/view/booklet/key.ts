/**
 * The key to the choices, for the back of the booklet: which are right, and why. An answer beside its choices would be
 * read before anybody has chosen.
 */
import type {FlowContent, Question} from '../../guide/types.ts'
import {partOf} from '../../guide/walk.ts'
import type {ToHtml} from '../html/to-html.ts'
import {restatesKey, rightChoices} from '../restates-key.ts'
import type {KeyRow} from './types.ts'

export function keyRows(questions: Array<Question>, toHtml: ToHtml): Array<KeyRow> {
  return questions.flatMap((question) => {
    const right = rightChoices(question)
    if (right.length === 0) return []
    const html = (nodes: Array<FlowContent>, name: string) =>
      toHtml(nodes, {prefix: `${question.identifier}-${name}`, firstHeading: 4})
    const reasons = question.children.flatMap((part) => (part.type === 'answer' ? part.children : []))
    return {
      identifier: question.identifier,
      number: question.number,
      labels: right.map((choice) => choice.label).join(', '),
      html: html(
        right.flatMap((choice) => choice.children),
        'key',
      ),
      reasonHtml: partOf(question, 'answer') && !restatesKey(question) ? html(reasons, 'reason') : null,
    }
  })
}
