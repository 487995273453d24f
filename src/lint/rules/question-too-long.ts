/**
 * A question that has no room on the front of one flashcard.
 *
 * What `build` says is measured; `check` guesses, from the average width of letters on the usual card.
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 */
import type {Rule} from '../rule.ts'

export const questionTooLong: Rule = {ruleId: 'question-too-long', severity: 'info', reportedBy: 'build'}
