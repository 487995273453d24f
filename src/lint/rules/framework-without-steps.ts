/**
 * A framework that is not a list: its steps cannot be numbered, nor ticked by an interviewer.
 *
 * Not ok:
 *
 * ```markdown
 * ## How do you catch a swarm?
 *
 * **Framework:** First wait, then shake the branch, then cover the box.
 * ```
 *
 * > 3:1 Unexpected framework without steps in question 1, expected a list
 *
 * Ok:
 *
 * ```markdown
 * ## How do you catch a swarm?
 *
 * **Framework:**
 * - **Wait:** until they hang still.
 * - **Shake:** once, over the box.
 * ```
 */
import {partOf, questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

export const frameworkWithoutSteps: Rule = {
  ruleId: 'framework-without-steps',
  severity: 'warning',
  check(guide) {
    return questionsOf(guide).flatMap((question) => {
      const framework = partOf(question, 'framework')
      if (!framework || framework.children.length === 0) return []
      if (framework.children.some((child) => child.type === 'step')) return []
      return [
        {
          reason: `Unexpected framework without steps in question ${question.number}, expected a list`,
          place: framework.position?.start,
        },
      ]
    })
  },
}
