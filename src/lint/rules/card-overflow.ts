/**
 * Something in a question that is larger than a flashcard and cannot be cut, such as a table.
 */
import type {Rule} from '../rule.ts'

export const cardOverflow: Rule = {ruleId: 'card-overflow', severity: 'error', reportedBy: 'build', always: true}
