/**
 * A question that the guide does not answer.
 *
 * Not ok: `### What is a runbook?` with nothing under it, or only a rationale. Ok: a sample answer, choices with a key.
 * For guides that are meant to hold questions alone this is information, not a warning.
 */
import {questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

export const unansweredQuestion: Rule = {
  ruleId: 'unanswered-question',
  severity: 'info',
  check(guide) {
    return questionsOf(guide)
      .filter((question) => question.answered === 'none')
      .map((question) => ({
        reason: `Unexpected question ${question.number} without an answer, expected one`,
        place: question.position?.start,
      }))
  },
}
