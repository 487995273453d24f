/**
 * A key of the front matter that nobody knows, or with a value it cannot have: it is left out.
 *
 * Not ok:
 *
 * ```markdown
 * ---
 * titel: Keeping bees
 * date: tomorrow
 * ---
 *
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 *
 * > 2:1 Unexpected key `titel`, expected one of identifier, title, subtitle, author, date, lang, description, dialect, maths, keywords
 * > 3:1 Unexpected value of `date`, expected a date such as `2026-11-01`
 *
 * Ok:
 *
 * ```markdown
 * ---
 * title: Keeping bees
 * date: 2026-11-01
 * ---
 *
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 */
import type {Rule} from '../rule.ts'

export const frontMatterKey: Rule = {ruleId: 'front-matter-key', severity: 'warning', reportedBy: 'parse'}
