/**
 * A label with nothing under it.
 *
 * Not ok: `**Tip:**` and then the next question. Ok: text after it, or a list on the lines that follow. A framework
 * has to have steps. The last label of a guide that is cut off is reported as that.
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
