/**
 * A fact given twice: the first holds, the second is kept as a part of its own.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 * **Minutes:** 3 · **Minutes:** 5
 *
 * **Answer:** In hives.
 * ```
 *
 * > 2:31 Unexpected second `Minutes` `5`, expected one; `3` holds
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 * **Minutes:** 3 · **Level:** junior
 *
 * **Answer:** In hives.
 * ```
 */
import type {Rule} from '../rule.ts'

export const duplicateFact: Rule = {ruleId: 'duplicate-fact', severity: 'warning', reportedBy: 'parse'}
