/**
 * A question that the guide does not answer.
 *
 * Answered is what has a sample answer or choices with a key; a framework, a tip or a link counts as help. A guide of ten
 * questions or more that answers none of them is meant to hold questions alone, and is told so once.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Why they ask:** They have none yet.
 *
 * ## What do bees eat?
 *
 * **Answer:** Nectar and pollen.
 * ```
 *
 * > 1:1 Unexpected question 1 without an answer, expected one
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Tip:** Look under the apple trees.
 * ```
 */
import {questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

const manyQuestions = 10

export const unansweredQuestion: Rule = {
  ruleId: 'unanswered-question',
  severity: 'info',
  check(guide) {
    const questions = questionsOf(guide)
    const open = questions.filter((question) => question.answered === 'none')
    if (open.length >= manyQuestions && open.length === questions.length) {
      const reason = `Unexpected guide that answers none of its ${open.length} questions, expected answers`
      return [{reason, place: open[0]?.position?.start}]
    }
    return open.map((question) => ({
      reason: `Unexpected question ${question.number} without an answer, expected one`,
      place: question.position?.start,
    }))
  },
}
