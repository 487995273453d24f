/**
 * Content in the smallest pieces that a card may end after: sentences, list items, rows of a table, lines of code. What
 * is long is cut further, an item into what stands in it, a sentence at a space. Pictures stay whole.
 */
import type {Code, List, ListItem, Paragraph, PhrasingContent, Table, Text} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import type {FlowContent} from '../../guide/types.ts'

export interface Atom {
  node: FlowContent
  /** Where in the content this piece stands; pieces of one block are put together again on one card. */
  path: ReadonlyArray<number>
}

/** Items and sentences up to this many characters stay whole. */
const longest = 240
/** Lines of code up to this many do, and longer ones are cut into such. */
const longestLine = 300

export function atomsOf(flow: Array<FlowContent>): Array<Atom> {
  return flow.flatMap((node, index) => under(index, piecesOf(node)))
}

function under(index: number, pieces: Array<Atom>): Array<Atom> {
  return pieces.map(({node, path}) => ({node, path: [index, ...path]}))
}

function piecesOf(node: FlowContent): Array<Atom> {
  if (node.type === 'paragraph') return sentencesOf(node).map((piece) => ({node: piece, path: []}))
  if (node.type === 'list') return itemsOf(node)
  if (node.type === 'code') return linesOf(node)
  if (node.type === 'table') return rowsOf(node)
  if (node.type === 'blockquote') {
    return atomsOf(node.children).map((piece) => ({...piece, node: {...node, children: [piece.node]}}))
  }
  return [{node, path: []}]
}

function itemsOf(list: List): Array<Atom> {
  const start = list.start ?? 1
  return list.children.flatMap((item, index) => {
    const listOf = (children: ListItem['children']): List => ({
      ...list,
      ...(list.ordered ? {start: start + index} : {}),
      children: [{...item, children}],
    })
    if (toText(item).length <= longest) return [{node: listOf(item.children), path: [index]}]
    return under(index, atomsOf(item.children)).map(({node, path}) => ({node: listOf([node]), path}))
  })
}

/** Each row under the head of its table. */
function rowsOf(table: Table): Array<Atom> {
  const [head, ...rows] = table.children
  if (!head || rows.length === 0) return [{node: table, path: []}]
  return rows.map((row) => ({node: {...table, children: [head, row]}, path: []}))
}

/** Groups of at most four lines, so that a block is not torn into single ones. */
function linesOf(code: Code): Array<Atom> {
  const atoms: Array<Atom> = []
  let group: Array<string> = []
  const close = (): void => {
    if (group.length > 0) atoms.push({node: {...code, value: group.join('\n')}, path: [atoms.length]})
    group = []
  }
  for (const line of code.value.split('\n')) {
    if (line.length <= longestLine) {
      if (group.push(line) === 4) close()
      continue
    }
    close()
    const index = atoms.length
    for (const value of line.match(new RegExp(`.{1,${longestLine}}`, 'gsu')) ?? []) {
      atoms.push({node: {...code, value}, path: [index]})
    }
  }
  close()
  return atoms
}

/** A sentence ends at `.`, `!`, `?` or their kin, with closing quotes, before white space and a capital or a quote. */
// The white space is looked for first: behind each of many quotes one would look back over all of them.
const sentenceEnd = /(?=\s)(?<=[.!?…。！？][”’"')\]]*)\s+(?=["“‘'(]?[\p{Lu}\p{N}])|(?<=[。！？])/gu

function sentencesOf(paragraph: Paragraph): Array<Paragraph> {
  const sentences: Array<Array<PhrasingContent>> = [[]]
  for (const node of paragraph.children) {
    if (node.type !== 'text') {
      sentences.at(-1)?.push(node)
      continue
    }
    for (const [index, piece] of textPieces(node).entries()) {
      if (index > 0) sentences.push([])
      sentences.at(-1)?.push(piece)
    }
  }
  return sentences.filter((children) => children.length > 0).map((children) => ({type: 'paragraph', children}))
}

/** The text cut after each sentence, and a long one at spaces; white space stays with what is before it. */
function textPieces(node: Text): Array<Text> {
  const pieces: Array<string> = []
  let start = 0
  for (const match of node.value.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    pieces.push(...shortPieces(node.value.slice(start, end)))
    start = end
  }
  pieces.push(...shortPieces(node.value.slice(start)))
  return pieces.filter((value) => value !== '').map((value) => ({type: 'text', value}))
}

function shortPieces(text: string): Array<string> {
  const pieces: Array<string> = []
  let rest = text
  while (rest.length > longest) {
    const space = rest.slice(0, longest).search(/[\s,，、;；](?=[^\s,，、;；]*$)/u)
    const end = space < longest / 3 ? wholeCharacters(rest, longest) : space + 1
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

/** A cut at `end` or before it, never inside a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end
}
