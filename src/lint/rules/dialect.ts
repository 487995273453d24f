/**
 * How a guide was read: the ways of writing that were recognised in it.
 */
import type {Rule} from '../rule.ts'

export const dialect: Rule = {ruleId: 'dialect', severity: 'info', reportedBy: 'parse'}
