/**
 * A heading that leaves out a level: bookmarks and contents get a step that is not there.
 *
 * Sections and questions are looked at; headings inside an answer are the answer’s own affair. Jumps between the same two
 * levels are told once.
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
import type {VFile} from 'vfile'
import {eachNode} from '../../guide/each-node.ts'
import type {Guide, Question, Section} from '../../guide/types.ts'
import {linesOf} from '../lines-of.ts'
import type {Found, Rule} from '../rule.ts'

interface Level {
  depth: number
  start: Point
}

interface Jump extends Level {
  before: number
}

export const headingJump: Rule = {
  ruleId: 'heading-jump',
  severity: 'info',
  check(guide, file) {
    const jumps = new Map<string, Array<Jump>>()
    for (const jump of jumpsOf(levelsOf(guide, file), file)) {
      const kind = `${jump.before} ${jump.depth}`
      jumps.set(kind, [...(jumps.get(kind) ?? []), jump])
    }
    return [...jumps.values()].map((alike): Found => {
      const {before, depth, start} = alike[0] as Jump
      const more = alike.length > 1 ? ` and ${alike.length - 1} more` : ''
      return {
        reason: `Unexpected heading of level ${depth} after one of level ${before}${more}, expected level ${before + 1}`,
        place: start,
        actual: '#'.repeat(depth),
        expected: ['#'.repeat(before + 1)],
        note: linesOf(
          alike.map((jump) => jump.start.offset ?? 0),
          file,
        ),
      }
    })
  },
}

function jumpsOf(levels: Array<Level>, file: VFile): Array<Jump> {
  return levels.flatMap(({depth, start}, index) => {
    const before = index > 0 ? levels[index - 1]?.depth : titleBefore(start, file)
    return before && depth > before + 1 ? {before, depth, start} : []
  })
}

function levelsOf(guide: Guide, file: VFile): Array<Level> {
  const levels: Array<Level> = []
  eachNode<Section | Question>(guide, (node) => {
    if (node.type !== 'section' && node.type !== 'question') return true
    const start = node.position?.start
    const depth = start && (node.type === 'section' ? node.depth : depthOf(node, file))
    if (start && depth) levels.push({depth, start})
    return node.type === 'section'
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
