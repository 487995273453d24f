/** Inline content that can be read in one way only, without a Markdown parser: words, bold, italics and code. */
import type {Emphasis, PhrasingContent, Strong} from 'mdast'
import type {Point} from 'unist'

/** A line of a block, without what holds the block. */
export interface Line {
  /** Offsets: from its first character to behind its last. */
  from: number
  to: number
  /** Counted from 1. */
  line: number
  column: number
}

/** What certainly says nothing to Markdown; the others are looked at one by one. */
const words = /[^*`_\\<&[\]~@\t\r\n\0]*/y
const asterisk = 42
const backtick = 96
const underscore = 95

/** The content of these lines, or `null` where only a parser can say what it is. */
export function plainPhrasing(text: string, lines: ReadonlyArray<Line>): Array<PhrasingContent> | null {
  return new PlainLines(text).read(lines)
}

class PlainLines {
  readonly #text: string
  readonly #found: Array<PhrasingContent> = []
  #line: Line = {from: 0, to: 0, line: 1, column: 1}
  /** Where the next node goes: into the bold or italics that are open, if some are. */
  #into = this.#found
  #open: {node: Strong | Emphasis; marks: number} | null = null
  /** Text that is not a node yet, and where it began. */
  #value = ''
  #start: Point | null = null

  constructor(text: string) {
    this.#text = text
  }

  read(lines: ReadonlyArray<Line>): Array<PhrasingContent> | null {
    for (const [index, line] of lines.entries()) {
      this.#line = line
      if (!this.#readLine(line)) return null
      if (index === lines.length - 1) this.#flush(line.to)
      else this.#add(line.to, this.#text[line.to] === '\r' ? '\r\n' : '\n')
    }
    return this.#open ? null : this.#found
  }

  #readLine({from, to}: Line): boolean {
    const text = this.#text
    for (let at = from; at < to; ) {
      const end = Math.min(to, endOfWords(text, at))
      if (end > at) this.#add(at, text.slice(at, end))
      if (end === to) return true
      const next = this.#readMark(end, text.charCodeAt(end))
      if (next < 0) return false
      at = next
    }
    return true
  }

  /** Behind what is marked; −1 where that is not certain. */
  #readMark(at: number, code: number): number {
    if (code === underscore) return this.#readUnderscore(at)
    if (code === backtick) return this.#readCode(at)
    const marks = code === asterisk ? runOf(this.#text, at) : 0
    if (marks < 1 || marks > 2) return -1
    return (this.#open ? this.#close(at, marks, this.#open) : this.#opened(at, marks)) ? at + marks : -1
  }

  /** Between letters, it is one. */
  #readUnderscore(at: number): number {
    if (!isLatin(this.#text.charCodeAt(at - 1)) || !isLatin(this.#text.charCodeAt(at + 1))) return -1
    this.#add(at, '_')
    return at + 1
  }

  #readCode(at: number): number {
    const close = closingBacktick(this.#text, at, this.#line.to)
    if (close < 0) return -1
    this.#flush(at)
    const position = {start: this.#pointAt(at), end: this.#pointAt(close + 1)}
    this.#into.push({type: 'inlineCode', value: this.#text.slice(at + 1, close), position})
    return close + 1
  }

  #opened(at: number, marks: number): boolean {
    if (!opens(this.#text, at, at + marks, this.#line)) return false
    this.#flush(at)
    const position = {start: this.#pointAt(at), end: this.#pointAt(at)}
    const node: Strong | Emphasis = {type: marks === 2 ? 'strong' : 'emphasis', children: [], position}
    this.#into.push(node)
    this.#into = node.children
    this.#open = {node, marks}
    return true
  }

  #close(at: number, marks: number, open: {node: Strong | Emphasis; marks: number}): boolean {
    if (marks !== open.marks || !closes(this.#text, at, at + marks, this.#line)) return false
    this.#flush(at)
    if (open.node.position) open.node.position.end = this.#pointAt(at + marks)
    this.#into = this.#found
    this.#open = null
    return true
  }

  #add(at: number, value: string): void {
    this.#start ??= this.#pointAt(at)
    this.#value += value
  }

  /** Makes a node of the text; behind a line ending it ends where the next line begins, with what indents it. */
  #flush(at: number): void {
    if (this.#start) {
      const end = this.#value.endsWith('\n') ? this.#pointAt(at - this.#line.column + 1) : this.#pointAt(at)
      this.#into.push({type: 'text', value: this.#value, position: {start: this.#start, end}})
    }
    this.#value = ''
    this.#start = null
  }

  #pointAt(offset: number): Point {
    const {line, column, from} = this.#line
    return {line, column: column + offset - from, offset}
  }
}

function endOfWords(text: string, from: number): number {
  words.lastIndex = from
  words.test(text)
  return words.lastIndex
}

function runOf(text: string, from: number): number {
  let to = from
  while (text.charCodeAt(to) === asterisk) to++
  return to - from
}

/** Code between single backticks on one line, with no space within them; −1 for any other. */
function closingBacktick(text: string, open: number, end: number): number {
  const close = text.indexOf('`', open + 1)
  if (close < 0 || close >= end || close === open + 1 || text[close + 1] === '`') return -1
  const inside = text.slice(open + 1, close)
  return /^\s|\s$|[\t\r\0]/.test(inside) ? -1 : close
}

/** Behind a space or at the beginning of a line, and before anything else: it opens and cannot close. */
function opens(text: string, from: number, to: number, line: Line): boolean {
  return to < line.to && (from === line.from || text[from - 1] === ' ') && !/\s/.test(text[to] as string)
}

/** The other way round, or between a letter and a sign that ends words. */
function closes(text: string, from: number, to: number, line: Line): boolean {
  if (from === line.from || /\s/.test(text[from - 1] as string)) return false
  if (to === line.to || text[to] === ' ') return true
  return isLatin(text.charCodeAt(from - 1)) && /[.,:;!?)]/.test(text[to] as string)
}

/** Letters and digits of ASCII. */
function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}
