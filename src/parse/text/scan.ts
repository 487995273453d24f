/**
 * Lines with what repairs need to know of each: its indentation, and whether a fence holds it.
 *
 * A fence in a list may be indented by any amount, so the scan does not ask how far, unlike CommonMark. A fence that
 * would swallow one of the numbered headings which open the guide’s questions was left open by mistake: it ends there.
 * Any other that nobody closed holds what CommonMark says it does: the rest of its list item or quote, or of the text.
 */
import type {Edit} from './edits.ts'
import {eachLine, type Line} from './lines.ts'

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
  const lines: Array<ScannedLine> = []
  eachLine(text.slice(start), (line, offset) => {
    const indent = line.search(/\S/)
    const blank = indent < 0
    lines.push({text: line, offset: start + offset, indent: blank ? line.length : indent, blank, fenced: false})
  })
  const openers = repeated(lines.map(shapeOf))
  const edits: Array<Edit> = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as ScannedLine
    const match = mayFence(line.text) ? fence.exec(line.text) : null
    if (!match) continue
    const [, hidden = '', mark = ''] = match
    if (hidden) edits.push(without(line, hidden))
    const {end, closed} = endOf(lines, index, mark, openers)
    if (!closed) edits.push(closing(lines, end, mark))
    for (let inside = index; inside <= end; inside++) (lines[inside] as ScannedLine).fenced = true
    index = end
  }
  return {lines, edits}
}

function mayFence(text: string): boolean {
  return text.includes('```') || text.includes('~~~')
}

/** Where a fence ends: at its closing one, else before a line that opens a question, else with what holds it. */
function endOf(lines: Array<ScannedLine>, open: number, mark: string, openers: Set<string>) {
  const quoted = isQuoted(lines[open] as ScannedLine)
  const margin = quoted ? '[ \\t]*>[ \\t>]*' : '[ \\t]*'
  const closes = new RegExp(`^${margin}${mark[0] === '`' ? '`' : '~'}{${mark.length},}[ \\t]*$`)
  for (let index = open + 1; index < lines.length; index++) {
    const line = lines[index] as ScannedLine
    if (closes.test(line.text)) return {end: index, closed: true}
    const shape = shapeOf(line)
    if (shape && openers.has(shape)) return endBefore(lines, open, index)
    if (quoted && !isQuoted(line)) break
  }
  return endOfHolder(lines, open)
}

/** A fence that would go on over a question’s heading: nothing needs closing where its list item or quote ends before. */
function endBefore(lines: Array<ScannedLine>, open: number, opener: number) {
  const holder = endOfHolder(lines, open)
  return holder.end < opener ? holder : {end: opener - 1, closed: false}
}

/** The last line of the quote, list item or text that a fence stands in; itself where its indentation makes it code. */
function endOfHolder(lines: Array<ScannedLine>, open: number): {end: number; closed: boolean} {
  const line = lines[open] as ScannedLine
  const column = isQuoted(line) ? null : columnOfItem(lines, open)
  const last = lines.length - 1
  if (!isQuoted(line) && column === null) {
    return columnsOf(line.text) < 4 ? {end: last, closed: false} : {end: open, closed: true}
  }
  const leaves = (later: ScannedLine) =>
    column === null ? !isQuoted(later) : !later.blank && columnsOf(later.text) < column
  const next = lines.findIndex((later, index) => index > open && leaves(later))
  return {end: next < 0 ? last : next - 1, closed: true}
}

/** The column at which the text of a line’s list item begins; `null` for a line in none. */
function columnOfItem(lines: Array<ScannedLine>, index: number): number | null {
  let column = Number.POSITIVE_INFINITY
  for (let at = index; at >= 0 && column > 0; at--) {
    const {text, blank, fenced} = lines[at] as ScannedLine
    if (blank || fenced || columnsOf(text) >= column) continue
    column = columnsOf(text)
    const item = columnsOf(text, /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+/)
    if (item > 0 && (at === index || item <= columnsOf((lines[index] as ScannedLine).text))) return item
  }
  return null
}

/** How far the beginning of a line reaches, tabs counted up to the next fourth column. */
function columnsOf(text: string, beginning = /^[ \t]*/): number {
  const [start = ''] = beginning.exec(text) ?? []
  return [...start].reduce((column, character) => (character === '\t' ? column + 4 - (column % 4) : column + 1), 0)
}

function isQuoted({text}: Line): boolean {
  return /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>/.test(text)
}

function shapeOf({text}: Line): string | null {
  if (!text.includes('##')) return null
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

/** What closes a fence behind a line. */
function closing(lines: Array<ScannedLine>, end: number, mark: string): Edit {
  const next = lines[end + 1]
  if (next) return {from: next.offset, to: next.offset, text: `${mark}\n\n`}
  const {offset, text} = lines[end] as ScannedLine
  return {from: offset + text.length, to: offset + text.length, text: `\n${mark}`}
}
