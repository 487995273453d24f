/**
 * A question whose words leave less room to write on a scorecard than there should be; an error where they leave none.
 */
import type {Rule} from '../rule.ts'

export const cardRoom: Rule = {ruleId: 'card-room', severity: 'warning', reportedBy: 'build'}
