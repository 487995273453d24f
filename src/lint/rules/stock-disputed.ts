/**
 * A sheet of cards of which label databases give different measures: it has to be measured before it is printed on.
 */
import type {Rule} from '../rule.ts'

export const stockDisputed: Rule = {ruleId: 'stock-disputed', severity: 'info', reportedBy: 'build'}
