/**
 * A formula that is no TeX, or TeX that is not let in: it stands as it was written.
 *
 * Commands that define others, link, load pictures or name parts of the page are not let in.
 *
 * Not ok:
 *
 * ```markdown
 * ### How many bees are there?
 *
 * About $\frac{n}{\bees}$ of them.
 *
 * See $\href{https://example.org}{n}$.
 * ```
 *
 * > 3:7 Unexpected formula `\frac{n}{\bees}`, expected TeX: unsupported function name: \bees
 * > 5:5 Unexpected formula `\href{https://example.org}{n}`, expected TeX: `\href` is not let in
 *
 * Ok:
 *
 * ```markdown
 * ### How many bees are there?
 *
 * About $\frac{n}{2}$ of them, which cost $5 each, or $HOME.
 * ```
 */
import type {Rule} from '../rule.ts'

export const unreadableFormula: Rule = {ruleId: 'unreadable-formula', severity: 'warning', reportedBy: 'parse'}
