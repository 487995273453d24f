/**
 * Questions that take longer than the interview does.
 */
import type {Rule} from '../rule.ts'

export const interviewLength: Rule = {ruleId: 'interview-length', severity: 'warning', reportedBy: 'build'}
