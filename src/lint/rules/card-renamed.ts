/**
 * A question that is called something else than when its card was last printed or exported, so that the old card is orphaned.
 */
import type {Rule} from '../rule.ts'

export const cardRenamed: Rule = {ruleId: 'card-renamed', severity: 'warning', reportedBy: 'build'}
