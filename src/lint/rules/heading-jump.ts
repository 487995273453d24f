/**
 * A heading that leaves out a level: bookmarks and contents get a step that is not there.
 *
 * Sections and questions are looked at; headings inside an answer are the answer’s own affair.
 *
 * Not ok:
 *
 * ```markdown
 * # Keeping bees
 *
 * ## Hives
 *
 * #### Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 *
 * > 5:1 Unexpected heading of level 4 after one of level 2, expected level 3
 *
 * Ok:
 *
 * ```markdown
 * # Keeping bees
 *
 * ## Hives
 *
 * ### Where are bees kept?
 *
 * **Answer:** In hives.
 *
 * ## Honey
 * ```
 */
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Guide, Question, Section} from '../../guide/types.ts'
import type {Found, Rule} from '../rule.ts'

interface Level {
  depth: number
  start: Point
}

export const headingJump: Rule = {
  ruleId: 'heading-jump',
  severity: 'info',
  check(guide, file) {
    const levels = levelsOf(guide, file)
    return levels.flatMap(({depth, start}, index): Array<Found> => {
      const before = index > 0 ? levels[index - 1]?.depth : titleBefore(start, file)
      if (!before || depth <= before + 1) return []
      return [
        {
          reason: `Unexpected heading of level ${depth} after one of level ${before}, expected level ${before + 1}`,
          place: start,
          actual: '#'.repeat(depth),
          expected: ['#'.repeat(before + 1)],
        },
      ]
    })
  },
}

function levelsOf(guide: Guide, file: VFile): Array<Level> {
  const levels: Array<Level> = []
  visit(guide, ['section', 'question'], (node) => {
    const start = node.position?.start
    const depth = start && (node.type === 'section' ? (node as Section).depth : depthOf(node as Question, file))
    if (start && depth) levels.push({depth, start})
  })
  return levels
}

/** The level at which a question is written, which the tree does not keep; `null` where it is no heading. */
function depthOf(question: Question, file: VFile): number | null {
  const offset = question.position?.start.offset
  if (offset === undefined) return null
  const text = String(file).slice(offset, offset + 1000)
  const marks = /^#{1,6}(?=[ \t])/.exec(text)?.[0].length
  const line = /^[^\r\n]+(?:\r\n|\r|\n) {0,3}(=+|-+)[ \t]*(?:[\r\n]|$)/.exec(text)?.[1]
  return marks ?? (line ? (line.startsWith('=') ? 1 : 2) : null)
}

/** The title is no section: its level is known by its mark. */
function titleBefore(start: Point, file: VFile): number | null {
  return /^#[ \t]/m.test(String(file).slice(0, start.offset)) ? 1 : null
}
