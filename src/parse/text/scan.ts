/**
 * Lines with what repairs need to know of each: its indentation, and whether a fence holds it.
 *
 * A fence in a list may be indented by any amount, so the scan does not ask how far, unlike CommonMark. A fence that
 * would swallow one of the numbered headings which open the guide’s questions was left open by mistake: it ends there.
 */
import type {Edit} from './edits.ts'
import {type Line, linesOf} from './lines.ts'

export interface ScannedLine extends Line {
  /** Characters of white space before the first other one. */
  indent: number
  blank: boolean
  /** Whether the line is code: between fences, or a fence itself. */
  fenced: boolean
}

export interface Scan {
  lines: Array<ScannedLine>
  /** What closes the fences that nobody closed. */
  edits: Array<Edit>
}

// Zero-width characters at a line’s start keep Markdown from seeing its mark.
const unseen = '[\\u200B\\u200C\\u2060\\uFEFF]*'
const fence = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]+)*(${unseen})(\`{3,}|~{3,})([^\`]*)$`)
const numberedHeading = /^ {0,3}(#{2,6})[ \t]+(\p{L}*)[ \t]*\d+\b/u
const least = 4

export function scan(text: string, start: number): Scan {
  const lines: Array<ScannedLine> = linesOf(text.slice(start), start).map((line) => {
    const indent = line.text.search(/\S/)
    return {...line, indent: indent < 0 ? line.text.length : indent, blank: indent < 0, fenced: false}
  })
  const openers = repeated(lines.map(shapeOf))
  const edits: Array<Edit> = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as ScannedLine
    const match = fence.exec(line.text)
    if (!match) continue
    const [, hidden = '', mark = ''] = match
    if (hidden) edits.push(without(line, hidden))
    const {end, closed} = endOf(lines, index, mark, openers)
    if (!closed && end > index) edits.push(before(lines[end + 1] as ScannedLine, `${mark}\n\n`))
    for (let inside = index; inside <= end; inside++) (lines[inside] as ScannedLine).fenced = true
    index = end
  }
  return {lines, edits}
}

/** Where a fence ends: at its closing one, else before a line that opens a question, else where it began. */
function endOf(lines: Array<ScannedLine>, open: number, mark: string, openers: Set<string>) {
  const closes = new RegExp(`^[ \\t>]*${mark[0] === '`' ? '`' : '~'}{${mark.length},}[ \\t]*$`)
  for (let index = open + 1; index < lines.length; index++) {
    const line = lines[index] as ScannedLine
    if (closes.test(line.text)) return {end: index, closed: true}
    const shape = shapeOf(line)
    if (shape && openers.has(shape)) return {end: index - 1, closed: false}
  }
  return {end: open, closed: false}
}

function shapeOf({text}: Line): string | null {
  const [, marks, word] = numberedHeading.exec(text) ?? []
  return marks ? `${marks} ${word}` : null
}

function repeated(shapes: Array<string | null>): Set<string> {
  const counts = new Map<string, number>()
  for (const shape of shapes) if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= least).map(([shape]) => shape))
}

function without(line: Line, hidden: string): Edit {
  const from = line.offset + line.text.indexOf(hidden)
  return {from, to: from + hidden.length, text: ''}
}

function before(line: Line, text: string): Edit {
  return {from: line.offset, to: line.offset, text}
}
