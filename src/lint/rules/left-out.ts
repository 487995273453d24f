/**
 * Words that are not part of the tree, such as a page’s menu, by the reason for which they were left out.
 */
import type {Rule} from '../rule.ts'

export const leftOut: Rule = {ruleId: 'left-out', severity: 'info', reportedBy: 'parse'}
