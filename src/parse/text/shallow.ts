/**
 * Keeps quotes and lists from nesting deeper than anybody writes: the parser calls itself for each level, takes
 * minutes over a line of 10,000 hyphens, and overflows the stack on one of 2,000 `>`.
 *
 * A line that opens more than 50 quotes, lists or footnotes gets a backslash before the next mark, so that it is text.
 */
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {report} from '../../guide/report.ts'
import type {Edit} from './edits.ts'
import type {Line} from './lines.ts'

const mark = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:)/y
const maxDepth = 50

export function shallowEdits(lines: Array<Line>, file: VFile): Array<Edit> {
  const edits: Array<Edit> = []
  for (const line of lines) {
    const end = line.text.length > 2 * maxDepth ? endOfMarks(line.text) : null
    if (end === null) continue
    const from = line.offset + end
    report(file, {
      severity: 'warning',
      ruleId: 'nesting-too-deep',
      reason: `Unexpected line with more than ${maxDepth} quotes and lists inside each other, expected fewer`,
      place: location(file).toPoint(from),
      note: 'The marks from there on are read as text.',
    })
    edits.push({from, to: from, text: '\\'})
  }
  return edits
}

/** Where the marks that are too many begin. A line of hyphens or stars alone is a rule, however long. */
function endOfMarks(line: string): number | null {
  if (/^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/.test(line)) return null
  mark.lastIndex = 0
  for (let depth = 0; depth < maxDepth; depth++) if (!mark.test(line)) return null
  const end = mark.lastIndex
  if (!mark.test(line)) return null
  // A backslash says something only before punctuation: `1\.` is no list, `\1.` is one.
  return end + line.slice(end).search(/[^\s\d]/)
}
