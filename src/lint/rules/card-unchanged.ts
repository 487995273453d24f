/**
 * `--only-changed` where no card has changed since it was last printed.
 */
import type {Rule} from '../rule.ts'

export const cardUnchanged: Rule = {ruleId: 'card-unchanged', severity: 'info', reportedBy: 'build'}
