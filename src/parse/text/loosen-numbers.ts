/**
 * Two places where CommonMark does not see a numbered line.
 *
 * - `2. Next?` right under a line of text runs on from it, since only `1.` may interrupt a paragraph. In a text that
 *   counts up line by line, each number opens an item.
 * - `27. ### Next?` after indented code and a blank line is a paragraph for micromark up to 4.0.3: it goes on as if the
 *   code were a paragraph. An empty comment in between ends that.
 */
import type {Edit} from './edits.ts'
import type {ScannedLine} from './scan.ts'

const numbered = /^[ \t]*(\d{1,4})[.)][ \t]+\S/
const numberedHeading = /^ {0,3}\d{1,9}[.)][ \t]+#{1,6}[ \t]/

/** The last numbered line. */
interface Count {
  number: number
  indent: number
}

export function loosenNumbers(lines: Array<ScannedLine>): Array<Edit> {
  const edits: Array<Edit> = []
  let last: Count | null = null
  let previous: ScannedLine | null = null
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue
    if (!line.fenced && isDigit(line.text.charCodeAt(line.indent))) {
      const number = Number(numbered.exec(line.text)?.[1] ?? Number.NaN)
      const apart = lines[index - 1]?.blank ?? true
      const text = breakBefore(line, number, apart, previous, last)
      if (text) edits.push({from: line.offset, to: line.offset, text})
      if (!Number.isNaN(number)) last = {number, indent: line.indent}
    }
    previous = line
  }
  return edits
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** What has to stand before a line so that Markdown sees its number. */
function breakBefore(
  line: ScannedLine,
  number: number,
  apart: boolean,
  previous: ScannedLine | null,
  last: Count | null,
): string | null {
  if (numberedHeading.test(line.text) && (!apart || (previous !== null && previous.indent >= 4))) {
    return apart ? '<!---->\n\n' : '\n<!---->\n\n'
  }
  if (apart || Number.isNaN(number)) return null
  const counts = line.indent < 4 && last?.number === number - 1 && line.indent === last.indent
  // `4.` inside an item that opens with words would run on from them, too.
  const inside = number > 1 && previous !== null && isItem(previous) && line.indent > previous.indent + 1
  return (counts && !isItem(previous)) || inside ? '\n' : null
}

/** Whether a line itself opens an item: a list of short lines needs no blank ones. */
function isItem(line: ScannedLine | null): boolean {
  return line !== null && (/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line.text) || line.indent > 0)
}
