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

const numbered = /^ {0,3}(\d{1,4})[.)][ \t]+\S/
const numberedHeading = /^ {0,3}\d{1,9}[.)][ \t]+#{1,6}[ \t]/

export function loosenNumbers(lines: Array<ScannedLine>): Array<Edit> {
  const edits: Array<Edit> = []
  let last: {number: number; indent: number} | null = null
  let before: ScannedLine | null = null
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue
    const previous = before
    before = line
    if (line.fenced) continue
    const apart = lines[index - 1]?.blank ?? true
    const number = Number(numbered.exec(line.text)?.[1] ?? Number.NaN)
    if (numberedHeading.test(line.text) && (!apart || (previous && previous.indent >= 4))) {
      edits.push({from: line.offset, to: line.offset, text: apart ? '<!---->\n\n' : '\n<!---->\n\n'})
    } else if (
      !apart &&
      !Number.isNaN(number) &&
      last?.number === number - 1 &&
      line.indent === last.indent &&
      !isItem(previous)
    ) {
      edits.push({from: line.offset, to: line.offset, text: '\n'})
    } else if (!apart && number > 1 && isItem(previous) && previous && line.indent > previous.indent + 1) {
      // `4.` inside an item that opens with words would run on from them.
      edits.push({from: line.offset, to: line.offset, text: '\n'})
    }
    if (!Number.isNaN(number)) last = {number, indent: line.indent}
  }
  return edits
}

/** Whether a line itself opens an item: a list of short lines needs no blank ones. */
function isItem(line: ScannedLine | null): boolean {
  return line !== null && (/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line.text) || line.indent > 0)
}
