/**
 * Markdown → mdast, in pieces: the tree is the one that the whole text would give, for a fraction of memory and time.
 *
 * Blocks that can be read in one way only are read without the parser. What is between them goes to it, and is cut before
 * what ends lists, quotes, paragraphs and tables: headings and plain paragraphs at the first column with a blank line
 * above. Fences and raw HTML may go on there: so what was open at the end of a piece is looked at afterwards, and the
 * piece parsed anew with more of the text. Definitions hold in the whole text: where there may be some, it stays whole.
 */
import type {Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import {mayHoldFormulas, parseFormulas} from '../maths/parse-formulas.ts'
import {type OnOffset, placeMarks} from './place-marks.ts'
import {endsOthers, type PlainRun, plainBlocks} from './plain-blocks.ts'
import {processorFor} from './processors.ts'

/** A piece has this many characters or more: fewer take longer, and many more need more memory. */
const pieceLength = 16_384

/** Plain blocks of fewer characters go with the piece before them: to parse one more costs as much. */
const runLength = 512

const beginning: Point = {line: 1, column: 1, offset: 0}

export interface ParseMarkdownOptions {
  /** How many characters a piece has, or more. */
  length?: number
  /** Is told where the parser is. */
  onOffset?: OnOffset | undefined
  /** Whether formulas are read, too. */
  maths?: boolean
}

/** Parses a text; its end is that of a file. */
export function parseMarkdown(text: string, options: ParseMarkdownOptions = {}): Root {
  const children: Array<RootContent> = []
  const first = firstCut(text)
  let run: PlainRun | null = first > 0 ? null : plainBlocks(text, 0, 1)
  let end = {...beginning}
  for (let from = 0; run || from < text.length || from === 0; ) {
    if (run) {
      for (const node of run.nodes) children.push(node)
      from = run.end
      options.onOffset?.(from)
      end = {line: run.line, column: from - text.lastIndexOf('\n', from - 1), offset: from}
      run = null
      if (from === text.length) break
    }
    const piece: Piece = parsePiece(text, from, first, options)
    move(piece.tree, end.line - 1, from)
    // One after another: there may be more children than a call takes arguments.
    for (const child of piece.tree.children) children.push(child)
    end = piece.tree.position?.end as Point
    if (piece.to === text.length) break
    run = plainBlocks(text, piece.to, end.line)
    from = piece.to
  }
  return {type: 'root', children, position: {start: {...beginning}, end}}
}

interface Piece {
  tree: Root
  to: number
}

/** The piece from one place on. */
function parsePiece(
  text: string,
  from: number,
  first: number,
  {length = pieceLength, onOffset, maths = false}: ParseMarkdownOptions,
): Piece {
  for (let most = length, least = 1; ; least = 2 * least, most = Math.max(most, least)) {
    const to = cutAfter(text, Math.max(from + least, first), from + most, Math.min(length, runLength))
    const piece = text.slice(from, to)
    const plain = processorFor(piece, from === 0)
    const processor = maths && mayHoldFormulas(piece) ? plain().use(parseFormulas, piece) : plain
    const watched = onOffset ? processor().use(placeMarks, (offset: number) => onOffset(from + offset)) : processor
    const tree = watched.parse(piece)
    if (to === text.length || !isOpen(tree, piece)) return {tree, to}
    least = to - from
  }
}

/** Where a piece may end: before a good run of plain blocks, or behind so many characters before any. */
function cutAfter(text: string, least: number, most: number, run: number): number {
  for (let at = afterBlankLine(text, least); at < text.length; at = afterBlankLine(text, at + 1)) {
    if (!endsOthers(text, at)) continue
    if (at >= most) return at
    const {end} = plainBlocks(text, at, 1)
    if (end - at >= run) return at
    // What is shorter cannot hold one that is long enough.
    at = Math.max(at, end - 1)
  }
  return text.length
}

const underBlank = /(?<=\n[ \t]*\r?\n)(?=[^ \t\r\n])/g

/** The first line from an offset on that has something at its first column, and a blank line above. */
function afterBlankLine(text: string, from: number): number {
  underBlank.lastIndex = from
  return underBlank.exec(text)?.index ?? text.length
}

const frontMatter = /^---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))?---[ \t]*(?=[\r\n]|$)/

/** Before this offset, a text is not cut: front matter, what begins like some, and texts that may have definitions. */
function firstCut(text: string): number {
  const data = frontMatter.exec(text)?.[0].length ?? 0
  // At the beginning of a piece, a byte order mark would not be text.
  const whole = text.includes(']:') || text.includes('\uFEFF') || (data === 0 && /^---[ \t]*[\r\n]/.test(text))
  return whole ? text.length : data
}

/** Whether the last thing in a piece is code or HTML that reaches over the blank line at its end: more may belong to it. */
function isOpen(tree: Root, piece: string): boolean {
  let node: Root | RootContent | undefined = tree
  while (node && 'children' in node && node.children.length > 0) node = node.children.at(-1) as RootContent
  if (node?.type !== 'code' && node?.type !== 'html') return false
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.exec(piece)
  return (node.position?.end.offset ?? 0) > (blank?.index ?? 0)
}

/** Moves the positions of a piece to where it stands in the text. */
function move(node: Root | RootContent, lines: number, offset: number): void {
  const {position} = node
  if (position) {
    node.position = {start: moved(position.start, lines, offset), end: moved(position.end, lines, offset)}
  }
  if ('children' in node) for (const child of node.children) move(child, lines, offset)
}

function moved(point: Point, lines: number, offset: number): Point {
  return {line: point.line + lines, column: point.column, offset: (point.offset ?? 0) + offset}
}
