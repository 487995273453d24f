/**
 * A label with nothing under it.
 *
 * A label that nobody knows becomes a part under its own name, and may stand alone.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 *
 * **Tip:**
 *
 * ## What do bees eat?
 *
 * **Answer:** Nectar and pollen.
 * ```
 *
 * > 5:1 Unexpected empty `Tip`, expected text or a list under it
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 *
 * **Tip:**
 * - Look under the apple trees.
 * ```
 */
import {questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

export const emptyPart: Rule = {
  ruleId: 'empty-part',
  severity: 'warning',
  check(guide) {
    return questionsOf(guide).flatMap((question) =>
      question.children
        .filter((part) => part.type !== 'prompt' && part.type !== 'anchors' && part.type !== 'field')
        .filter((part) => part.children.length === 0)
        .map((part) => ({
          reason: `Unexpected empty \`${part.label}\`, expected text or a list under it`,
          place: part.position?.start,
        })),
    )
  },
}
