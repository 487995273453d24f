/**
 * Markdown → mdast, in pieces: the tree is the one that the whole text would give, for half the memory and less time.
 *
 * A text is cut before headings at the first column with a blank line above: lists, quotes, paragraphs and tables have
 * ended there. Fences and raw HTML may not have: so what was open at the end of a piece is looked at afterwards, and the
 * piece parsed anew with more of the text. Definitions hold in the whole text: where there may be some, it stays whole.
 */
import type {Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import {mayHoldFormulas, parseFormulas} from '../maths/parse-formulas.ts'
import {type OnOffset, placeMarks} from './place-marks.ts'
import {processorFor} from './processors.ts'

/** A piece has this many characters or more: fewer take longer, and many more need more memory. */
const pieceLength = 16_384

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
  const cuts = text.includes(']:') ? [] : cutsOf(text)
  const root: Root = {type: 'root', children: [], position: {start: {...beginning}, end: {...beginning}}}
  let from = 0
  let next = 0
  do {
    const {tree, cut} = parsePiece(text, from, cuts, next, options)
    move(tree, (root.position?.end.line ?? 1) - 1, from)
    // One after another: there may be more children than a call takes arguments.
    for (const child of tree.children) root.children.push(child)
    if (root.position && tree.position) root.position.end = tree.position.end
    from = cuts[cut] ?? text.length
    next = cut + 1
  } while (from < text.length)
  return root
}

/** The piece from one place on, and at which cut it ends. */
function parsePiece(
  text: string,
  from: number,
  cuts: Array<number>,
  next: number,
  {length = pieceLength, onOffset, maths = false}: ParseMarkdownOptions,
) {
  for (let wanted = length; ; wanted *= 2) {
    let cut = next
    while (cut < cuts.length && (cuts[cut] as number) < from + wanted) cut++
    const piece = text.slice(from, cuts[cut])
    const plain = processorFor(piece, from === 0)
    const processor = maths && mayHoldFormulas(piece) ? plain().use(parseFormulas, piece) : plain
    const watched = onOffset ? processor().use(placeMarks, (offset: number) => onOffset(from + offset)) : processor
    const tree = watched.parse(piece)
    if (cut === cuts.length || !isOpen(tree, piece)) return {tree, cut}
  }
}

const frontMatter = /^---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))?---[ \t]*(?=[\r\n]|$)/

/** Where a heading stands at the first column, under a blank line; not within front matter, or what begins like some. */
function cutsOf(text: string): Array<number> {
  const data = frontMatter.exec(text)?.[0].length ?? 0
  if (data === 0 && /^---[ \t]*[\r\n]/.test(text)) return []
  const found = text.matchAll(/(?<=(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n)))#{1,6}(?=[ \t\r\n]|$)/g)
  return Array.from(found, (match) => match.index).filter((index) => index >= data)
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
