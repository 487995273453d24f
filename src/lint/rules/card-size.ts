/**
 * Answers that are set smaller than usual to fit on one flashcard.
 */
import type {Rule} from '../rule.ts'

export const cardSize: Rule = {ruleId: 'card-size', severity: 'info', reportedBy: 'build'}
