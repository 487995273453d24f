/**
 * A section with nothing in it.
 *
 * Not ok:
 *
 * ```markdown
 * # Keeping bees
 *
 * ## Hives
 *
 * ## Honey
 *
 * ### When is honey ripe?
 *
 * **Answer:** When the bees have sealed it.
 * ```
 *
 * > 3:1 Unexpected empty section `Hives`, expected questions or text
 *
 * Ok:
 *
 * ```markdown
 * ## Hives
 *
 * Ours are made of straw.
 *
 * ## Honey
 *
 * ### When is honey ripe?
 *
 * **Answer:** When the bees have sealed it.
 * ```
 */
import {sectionTitle} from '../../guide/text.ts'
import {sectionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

export const emptySection: Rule = {
  ruleId: 'empty-section',
  severity: 'warning',
  check(guide) {
    const empty = sectionsOf(guide).filter((section) => section.children.length < 2)
    return empty.map((section) => ({
      reason: `Unexpected empty section \`${sectionTitle(section)}\`, expected questions or text`,
      place: section.position?.start,
    }))
  },
}
