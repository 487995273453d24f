/**
 * Blocks that can be read in one way only: headings, paragraphs, short flat lists, fenced code and comments of one word at
 * the first column, which is what most of a guide is. They are read here, exactly as the Markdown parser would and forty times as fast; with anything
 * that could be something else, they are left to it.
 */
import type {List, ListItem, Paragraph, RootContent} from 'mdast'
import type {Point} from 'unist'
import {formulasIn} from '../maths/formulas-in.ts'
import {type Line, plainPhrasing} from './plain-lines.ts'
import {mayHoldAddress} from './processors.ts'

export interface PlainRun {
  nodes: Array<RootContent>
  /** Offset at which the first block begins that is none of these, or the end of the text. */
  end: number
  /** The line there. */
  line: number
}

interface Block {
  nodes: Array<RootContent>
  end: number
  line: number
}

const blank = /[ \t]*(?:\r?\n|$)/y
const heading = /(#{1,6}) (?=\S)/y
const headingLine = /#{1,6}(?:[ \t\r\n]|$)/y
const marker = /(?:([-*+])|(\d{1,9})([.)])) (?=\S)/y
const fence = /(`{3,}|~{3,})([\w+#.-]*)(?=\r?\n)/y
const closingFence = / {0,3}(`{3,}|~{3,})[ \t]*(?=\r?\n|\r|$)/y
const loneReturn = /\r(?!\n)/y
/** A list that a paragraph need not be above a blank line for. */
const interrupting = /(?:[-*+]|1[.)]) \S/y
/** Nothing but a paragraph begins so, above it a blank line or none. */
const opening = /(?!\d{1,9}[.)])(?:[^\s#>\-+*=<|:~_$\\[\]&\0\uFEFF`]|`(?!``)|\*\*?(?![\s*]))/y

/** A part mark, or any other comment of one word. */
const comment = /<!-- [a-z-]+ -->(?=\r?\n|$)/y

/** As many blocks as there are from an offset on, at the beginning of a line; no list is open there, and no paragraph. */
export function plainBlocks(text: string, from: number, line: number): PlainRun {
  const nodes: Array<RootContent> = []
  let at = {end: from, line}
  for (;;) {
    at = afterBlanks(text, at.end, at.line)
    if (at.end === text.length) break
    const block = blockAt(text, at.end, at.line)
    if (!block) break
    for (const node of block.nodes) nodes.push(node)
    at = block
  }
  return {nodes, end: at.end, line: at.line}
}

function blockAt(text: string, from: number, line: number): Block | null {
  return (
    headingAt(text, from, line) ??
    paragraphAt(text, from, line) ??
    listAt(text, from, line) ??
    codeAt(text, from, line) ??
    commentAt(text, from, line)
  )
}

/** Whether a block begins here that ends every list, quote and paragraph before it, if a blank line is above. */
export function endsOthers(text: string, at: number): boolean {
  return matches(headingLine, text, at) || matches(opening, text, at) || matches(comment, text, at)
}

/** The beginning of the first line that has something on it. */
export function afterBlanks(text: string, from: number, line: number): {end: number; line: number} {
  let end = from
  let count = line
  while (end < text.length && matches(blank, text, end)) {
    const next = blank.lastIndex
    if (text.charCodeAt(next - 1) === 10) count++
    end = next
  }
  return {end, line: count}
}

function headingAt(text: string, from: number, line: number): Block | null {
  heading.lastIndex = from
  const marks = heading.exec(text)?.[1]
  if (!marks) return null
  const to = lineEnd(text, from)
  const start = from + marks.length + 1
  // Signs at the end may close it.
  if (to === start || text[to - 1] === '#' || isSpace(text.charCodeAt(to - 1))) return null
  const children = phrasing(text, [{from: start, to, line, column: marks.length + 2}])
  if (!children) return null
  const position = {start: {line, column: 1, offset: from}, end: {line, column: to - from + 1, offset: to}}
  const depth = marks.length as 1
  return {nodes: [{type: 'heading', depth, children, position}], ...behind(text, to, line)}
}

/** With the list that ends it, if one does. */
function paragraphAt(text: string, from: number, line: number): Block | null {
  const lines: Array<Line> = []
  let at = {end: from, line}
  while (at.end < text.length && matches(opening, text, at.end)) {
    const to = lineEnd(text, at.end)
    if (isSpace(text.charCodeAt(to - 1))) return null
    lines.push({from: at.end, to, line: at.line, column: 1})
    at = behind(text, to, at.line)
  }
  const paragraph = paragraphOf(text, lines)
  if (!paragraph) return null
  const ends = at.end === text.length || matches(blank, text, at.end) || matches(headingLine, text, at.end)
  if (ends) return {nodes: [paragraph], ...at}
  const list = matches(interrupting, text, at.end) ? listAt(text, at.end, at.line) : null
  return list && {...list, nodes: [paragraph, ...list.nodes]}
}

function listAt(text: string, from: number, line: number): Block | null {
  const children: Array<ListItem> = []
  let kind: string | null = null
  let first = Number.NaN
  let at = {end: from, line}
  do {
    marker.lastIndex = at.end
    const [whole, bullet, digits, delimiter] = marker.exec(text) ?? []
    if (whole === undefined) {
      if (children.length > 0 && matches(headingLine, text, at.end)) break
      return null
    }
    if (kind === null) first = Number(digits)
    kind ??= bullet ?? delimiter ?? ''
    if (kind !== (bullet ?? delimiter)) return null
    const read = itemAt(text, at, whole.length)
    if (!read) return null
    children.push(read.item)
    at = read
  } while (at.end < text.length && !matches(blank, text, at.end))
  // More of it may stand below a blank line.
  const next = afterBlanks(text, at.end, at.line).end
  if (next < text.length && !endsOthers(text, next)) return null
  const ordered = !Number.isNaN(first)
  const position = {
    start: {line, column: 1, offset: from},
    end: {...(children.at(-1)?.position?.end as Point)},
  }
  const list: List = {type: 'list', ordered, start: ordered ? first : null, spread: false, children, position}
  return {nodes: [list], ...at}
}

/** An item with one paragraph, of which each line after the first stands just below it. */
function itemAt(
  text: string,
  at: {end: number; line: number},
  width: number,
): ({item: ListItem} & Omit<Block, 'nodes'>) | null {
  const lines: Array<Line> = []
  const indent = ' '.repeat(width)
  let next = at
  do {
    const start = next.end + width
    const to = lineEnd(text, next.end)
    if (!matches(opening, text, start) || isSpace(text.charCodeAt(to - 1))) return null
    lines.push({from: start, to, line: next.line, column: width + 1})
    next = behind(text, to, next.line)
  } while (text.startsWith(indent, next.end) && !matches(blank, text, next.end))
  const paragraph = paragraphOf(text, lines)
  if (!paragraph?.position) return null
  const position = {start: {line: at.line, column: 1, offset: at.end}, end: {...paragraph.position.end}}
  return {item: {type: 'listItem', spread: false, checked: null, children: [paragraph], position}, ...next}
}

/** Between fences at the first column. */
function codeAt(text: string, from: number, line: number): Block | null {
  fence.lastIndex = from
  const [whole, marks = '', lang] = fence.exec(text) ?? []
  if (whole === undefined) return null
  const start = behind(text, from + whole.length, line)
  for (let at = start; at.end < text.length; at = behind(text, lineEnd(text, at.end), at.line)) {
    closingFence.lastIndex = at.end
    const [closing, close = ''] = closingFence.exec(text) ?? []
    if (closing === undefined || !close.startsWith(marks)) continue
    const value = at === start ? '' : text.slice(start.end, at.end).replace(/\r?\n$/, '')
    const to = at.end + close.length
    if (closing !== close || /\r(?!\n)|\0/.test(value) || matches(loneReturn, text, to)) return null
    const position = {
      start: {line, column: 1, offset: from},
      end: {line: at.line, column: close.length + 1, offset: to},
    }
    return {nodes: [{type: 'code', lang: lang || null, meta: null, value, position}], ...behind(text, to, at.line)}
  }
  return null
}

function commentAt(text: string, from: number, line: number): Block | null {
  comment.lastIndex = from
  const value = comment.exec(text)?.[0]
  if (value === undefined) return null
  const to = from + value.length
  const position = {start: {line, column: 1, offset: from}, end: {line, column: value.length + 1, offset: to}}
  return {nodes: [{type: 'html', value, position}], ...behind(text, to, line)}
}

function paragraphOf(text: string, lines: Array<Line>): Paragraph | null {
  const [first, last] = [lines[0], lines.at(-1)]
  const children = first ? phrasing(text, lines) : null
  if (!children || !first || !last) return null
  const start = {line: first.line, column: first.column, offset: first.from}
  const end = {line: last.line, column: last.column + last.to - last.from, offset: last.to}
  return {type: 'paragraph', children, position: {start, end}}
}

function phrasing(text: string, lines: Array<Line>): ReturnType<typeof plainPhrasing> {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line]
  const content = text.slice(first.from, last.to)
  return mayHoldAddress(content) || mayHoldFormula(content) ? null : plainPhrasing(text, lines)
}

/** One dollar opens nothing, and two or more do where a formula is between them. */
function mayHoldFormula(content: string): boolean {
  const first = content.indexOf('$')
  return first >= 0 && content.includes('$', first + 1) && (content.includes('\n') || formulasIn(content).length > 0)
}

/** Where what stands on a line ends. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  if (end < 0) return text.length
  return text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end
}

function behind(text: string, to: number, line: number): {end: number; line: number} {
  if (to === text.length) return {end: to, line}
  return {end: to + (text.charCodeAt(to) === 13 ? 2 : 1), line: line + 1}
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
