/**
 * Front matter that is no YAML, or no `key: value` lines.
 *
 * Not ok:
 *
 * ```markdown
 * ---
 * title: [
 * ---
 *
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 *
 * > 2:9 Unexpected front matter, expected YAML: flow sequence in block collection must be sufficiently indented and end with a ]
 *
 * Ok:
 *
 * ```markdown
 * ---
 * title: Keeping bees
 * ---
 *
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 */
import type {Rule} from '../rule.ts'

export const frontMatter: Rule = {ruleId: 'front-matter', severity: 'error', reportedBy: 'parse', always: true}
