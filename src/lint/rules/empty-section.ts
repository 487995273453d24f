/**
 * A section with nothing in it.
 *
 * Not ok: `## Networking` followed at once by `## Storage`, or by the end of the file. Ok: a question or a paragraph.
 */
import {visit} from 'unist-util-visit'
import {sectionTitle} from '../../guide/text.ts'
import type {Section} from '../../guide/types.ts'
import type {Rule} from '../rule.ts'

export const emptySection: Rule = {
  ruleId: 'empty-section',
  severity: 'warning',
  check(guide) {
    const empty: Array<Section> = []
    visit(guide, 'section', (section: Section) => {
      if (section.children.length < 2) empty.push(section)
    })
    return empty.map((section) => ({
      reason: `Unexpected empty section \`${sectionTitle(section)}\`, expected questions or text`,
      place: section.position?.start,
    }))
  },
}
