/**
 * Something in a question that is larger than a flashcard and cannot be cut, such as a row of a table: it is left out of the card.
 */
import type {Rule} from '../rule.ts'

export const cardOverflow: Rule = {ruleId: 'card-overflow', severity: 'warning', reportedBy: 'build'}
