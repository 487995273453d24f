/**
 * Gives the tags of a disclosure lines of their own: `<details>`, `<summary>`, and what ends them.
 *
 * CommonMark reads everything from `<details>` to the next blank line as raw HTML, so that lists, code and emphasis in a
 * summary, and the first lines of an answer, would be text without marks. With a blank line on either side of each tag
 * Markdown sees what the author meant. Lines between tags lose the indentation that would make them code.
 */
import type {Edit} from './edits.ts'
import type {ScannedLine} from './scan.ts'

const tag = /<\/?(?:details|summary)(?:\s[^<>]*)?>/gi
const spacers = /^(?:\s*<\/?(?:br|b|p|div)\s*\/?>\s*)+/i

export function loosenDetails(lines: Array<ScannedLine>): Array<Edit> {
  if (!lines.some((line) => line.text.includes('<') && line.text.search(tag) >= 0)) return []
  const edits: Array<Edit> = []
  const margins: Array<string> = []
  let raw: ScannedLine | null = null
  for (const line of lines) {
    if (line.blank || line.fenced) {
      raw = null
      continue
    }
    if (raw && hasLeft(raw, line)) raw = null
    const tags = [...line.text.matchAll(tag)].filter((match) => !inCode(line.text, match.index))
    if (tags.length > 0) raw ??= line
    // Inside an HTML block indentation said nothing; outside it would make code.
    const column = raw ? marginOf(raw).length : 0
    if (raw && raw !== line && line.indent > column) {
      edits.push({from: line.offset + column, to: line.offset + line.indent, text: ''})
    }
    for (const match of tags) edits.push(...around(placeOf(match, line, raw as ScannedLine, margins)))
  }
  return edits
}

/** What ends a fold stands where the fold began, whatever list the line before it was in, unless its quote is over. */
function placeOf(match: RegExpExecArray, line: ScannedLine, raw: ScannedLine, margins: Array<string>): Tag {
  const own = marginOf(raw)
  const opened = match[0].startsWith('</') ? margins.pop() : undefined
  const margin = opened !== undefined && opened.includes('>') === own.includes('>') ? opened : own
  if (!match[0].startsWith('</')) margins.push(margin)
  return {line, index: match.index, length: match[0].length, margin, first: line === raw}
}

interface Tag {
  line: ScannedLine
  index: number
  length: number
  /** The white space and quote marks that lines of the fold open with. */
  margin: string
  /** Whether no line of the same HTML block stands before this one. */
  first: boolean
}

/** Blank lines before and after a tag, and before what follows the spacers behind it. */
function around({line, index, length, margin, first}: Tag): Array<Edit> {
  const blank = `${margin.trimEnd()}\n`
  const apart = `\n${blank}${margin}`
  const end = index + length
  const at = (place: number): Edit => ({from: line.offset + place, to: line.offset + place, text: apart})
  const edits: Array<Edit> = []
  if (line.text.slice(marginOf(line).length, index).trim() !== '') edits.push(at(index))
  else if (!first) edits.push({from: line.offset, to: line.offset, text: blank})
  const rest = line.text.slice(end)
  if (rest.trim() === '') {
    edits.push({
      from: line.offset + line.text.length,
      to: line.offset + line.text.length,
      text: `\n${margin.trimEnd()}`,
    })
    return edits
  }
  edits.push(at(end))
  const spacer = spacers.exec(rest)?.[0]
  if (spacer && rest.length > spacer.length && !/^<\/?(?:details|summary)/i.test(rest.slice(spacer.length))) {
    edits.push(at(end + spacer.length))
  }
  return edits
}

/** What stands before a line’s own text: white space and quote marks, with blanks for the marks of lists. */
function marginOf(line: ScannedLine): string {
  const marks = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*/.exec(line.text)?.[0] ?? ''
  return marks.replace(/[^\s>]/g, ' ')
}

/** Whether a line stands outside the quote or list item of the line that opened raw HTML, which ends there. */
function hasLeft(raw: ScannedLine, line: ScannedLine): boolean {
  const margin = marginOf(raw)
  return margin.includes('>') ? !/^[ \t]*>/.test(line.text) : line.indent < margin.length
}

function inCode(text: string, index: number): boolean {
  return (text.slice(0, index).match(/`/g)?.length ?? 0) % 2 === 1 && text.indexOf('`', index) >= 0
}
