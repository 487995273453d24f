/**
 * Quotes and lists inside each other, deeper than anybody writes: what is too deep is read as text.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 *
 * > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > In skeps.
 * ```
 *
 * > 5:101 Unexpected line with more than 50 quotes and lists inside each other, expected fewer
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 *
 * > > In skeps.
 * ```
 */
import type {Rule} from '../rule.ts'

export const nestingTooDeep: Rule = {ruleId: 'nesting-too-deep', severity: 'warning', reportedBy: 'parse'}
