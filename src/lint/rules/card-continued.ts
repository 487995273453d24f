/**
 * Questions whose answer goes on over more than one flashcard.
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

export const cardContinued: Rule = {ruleId: 'card-continued', severity: 'info', reportedBy: 'build'}
