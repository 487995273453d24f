/**
 * Braces in a GIFT file whose answers cannot be read: what stands there is kept as text.
 *
 * Not ok:
 *
 * ```markdown
 * ::Bees:: Where are bees kept? {=In hives. ~In nests.}
 *
 * ::Wax:: Who makes wax? {=Bees. ~Wasps.}
 *
 * ::Honey:: What is honey? {=Food.
 * ```
 *
 * > 5:1 Unexpected `{` without a `}`, expected the answers between both
 *
 * Ok:
 *
 * ```markdown
 * ::Bees:: Where are bees kept? {=In hives. ~In nests.}
 *
 * ::Wax:: Who makes wax? {=Bees. ~Wasps.}
 * ```
 */
import type {Rule} from '../rule.ts'

export const giftAnswers: Rule = {ruleId: 'gift-answers', severity: 'warning', reportedBy: 'parse'}
