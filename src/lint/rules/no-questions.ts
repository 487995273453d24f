/**
 * A guide without a question: nothing could be printed from it.
 *
 * A question is a heading with a label such as `**Sample answer:**` under it, or, in plain text, a line before one that
 * begins with a label such as `Why they ask:`.
 *
 * Not ok:
 *
 * ```markdown
 * # Keeping bees
 *
 * Bees are kept in hives.
 * ```
 *
 * > 1:1 Unexpected guide without questions, expected at least one
 *
 * Ok:
 *
 * ```markdown
 * # Keeping bees
 *
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 */
import {questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

export const noQuestions: Rule = {
  ruleId: 'no-questions',
  severity: 'error',
  always: true,
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
