/**
 * A fact that has to be a number, or yes or no, and is none: it is kept as a part of its own.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 * **Minutes:** a few
 *
 * **Answer:** In hives.
 * ```
 *
 * > 2:14 Unexpected minutes `a few`, expected a number above 0
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 * **Minutes:** 3 min
 *
 * **Answer:** In hives.
 * ```
 */
import type {Rule} from '../rule.ts'

export const factValue: Rule = {ruleId: 'fact-value', severity: 'warning', reportedBy: 'parse'}
