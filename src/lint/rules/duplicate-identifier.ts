/**
 * Two questions or sections with one `{#name}`.
 *
 * The second gets a number for now; cards, links and Anki’s notes are known by the name, so it should get one of its own.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept? {#bees}
 *
 * **Answer:** In hives.
 *
 * ## What do bees eat? {#bees}
 *
 * **Answer:** Nectar.
 * ```
 *
 * > 5:1 Unexpected second use of the identifier `bees`, expected each to be used once
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 *
 * ## Where are bees kept?
 *
 * **Answer:** In skeps.
 * ```
 */
import type {Rule} from '../rule.ts'

export const duplicateIdentifier: Rule = {ruleId: 'duplicate-identifier', severity: 'error', reportedBy: 'parse'}
