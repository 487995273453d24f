/**
 * Characters that none of the fonts which ship have: whether they print depends on the computer.
 */
import type {Rule} from '../rule.ts'

export const missingCharacters: Rule = {ruleId: 'missing-characters', severity: 'warning', reportedBy: 'build'}
