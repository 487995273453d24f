/**
 * A key in an exam pool that names none of the choices: they are kept without a key.
 *
 * Not ok:
 *
 * ```markdown
 * B1A01 (D)
 * Where are bees kept?
 * A. In hives
 * B. In nests
 * ~~
 *
 * B1A02 (A)
 * Who makes wax?
 * A. Bees
 * B. Wasps
 * ~~
 * ```
 *
 * > 1:1 Unexpected key `D` of `B1A01`, expected the letters of its choices
 *
 * Ok:
 *
 * ```markdown
 * B1A01 (A)
 * Where are bees kept?
 * A. In hives
 * B. In nests
 * ~~
 *
 * B1A02 (A)
 * Who makes wax?
 * A. Bees
 * B. Wasps
 * ~~
 * ```
 */
import type {Rule} from '../rule.ts'

export const choiceKey: Rule = {ruleId: 'choice-key', severity: 'warning', reportedBy: 'parse'}
