/**
 * A text that takes too long or too much memory to read, such as one with thousands of brackets in a paragraph: the reading
 * was stopped at the line named.
 */
import type {Rule} from '../rule.ts'

export const readingStopped: Rule = {ruleId: 'reading-stopped', severity: 'error', reportedBy: 'build', always: true}
