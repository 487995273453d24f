/**
 * A question of which something had no room on its scorecard, and stands on the sheet for more notes.
 */
import type {Rule} from '../rule.ts'

export const cardMoved: Rule = {ruleId: 'card-moved', severity: 'info', reportedBy: 'build'}
