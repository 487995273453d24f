/**
 * A guide without a question: nothing could be printed from it.
 *
 * Not ok: a file of headings and prose. Ok: at least one heading with a label such as `**Sample answer:**` under it, or
 * plain text in which labels such as `Why they ask:` stand at the beginning of lines.
 */
import {questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

export const noQuestions: Rule = {
  ruleId: 'no-questions',
  severity: 'error',
  check(guide) {
    if (questionsOf(guide).length > 0) return []
    return [
      {
        reason: 'Unexpected guide without questions, expected at least one',
        place: guide.position?.start,
        note:
          'A question is a heading with a label under it, such as `**Sample answer:**`; ' +
          'in plain text, a line before one that begins with `Why they ask:` or `Sample Answer:`.',
      },
    ]
  },
}
