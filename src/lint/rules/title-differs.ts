/**
 * A first heading that is not the title of the front matter: the front matter’s is printed.
 *
 * Not ok:
 *
 * ```markdown
 * ---
 * title: Keeping bees
 * ---
 *
 * # Keeping wasps
 *
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 *
 * > 5:1 Unexpected first heading `Keeping wasps`, expected the title of the front matter, `Keeping bees`
 *
 * Ok:
 *
 * ```markdown
 * ---
 * title: Keeping bees
 * ---
 *
 * # Keeping bees
 *
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 */
import type {Rule} from '../rule.ts'

export const titleDiffers: Rule = {ruleId: 'title-differs', severity: 'warning', reportedBy: 'parse'}
