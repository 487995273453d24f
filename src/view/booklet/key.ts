/** The key to the choices, for the back of the booklet. */
import type {Question} from '../../guide/types.ts'
import {choicesIn, partOf} from '../../guide/walk.ts'
import type {ToHtml} from '../html/to-html.ts'
import type {KeyRow} from './types.ts'

export function keyRows(questions: Array<Question>, toHtml: ToHtml): Array<KeyRow> {
  return questions.flatMap((question) => {
    const right = choicesIn(partOf(question, 'choices')).filter((choice) => choice.correct)
    if (right.length === 0) return []
    return {
      identifier: question.identifier,
      number: question.number,
      labels: right.map((choice) => choice.label).join(', '),
      html: toHtml(
        right.flatMap((choice) => choice.children),
        {prefix: `${question.identifier}-key`},
      ),
    }
  })
}
