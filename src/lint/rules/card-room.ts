/**
 * A question whose words leave less room to write on a scorecard than there should be.
 */
import type {Rule} from '../rule.ts'

export const cardRoom: Rule = {ruleId: 'card-room', severity: 'warning', reportedBy: 'build'}
