/**
 * Content in the smallest pieces that a card may end after: sentences, list items, lines of code. Whatever else there
 * is, tables and pictures among it, stays whole.
 */
import type {Code, List, Paragraph, PhrasingContent, Text} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'

export interface Atom {
  node: FlowContent
  /** Where in its block this piece stands; pieces of one block are put together again on one card. */
  block: number
}

export function atomsOf(flow: Array<FlowContent>): Array<Atom> {
  return flow.flatMap((node, block): Array<Atom> => {
    if (node.type === 'paragraph') return sentencesOf(node).map((piece) => ({node: piece, block}))
    if (node.type === 'list') return itemsOf(node, block)
    if (node.type === 'code') return linesOf(node).map((piece) => ({node: piece, block}))
    return [{node, block}]
  })
}

/** Pieces that follow each other → content again. */
export function mergeAtoms(atoms: Array<Atom>): Array<FlowContent> {
  const merged: Array<FlowContent> = []
  let block = -1
  for (const atom of atoms) {
    const last = merged.at(-1)
    if (last && atom.block === block && joinTo(last, atom.node)) continue
    merged.push(structuredClone(atom.node))
    block = atom.block
  }
  return merged
}

function joinTo(last: FlowContent, next: FlowContent): boolean {
  if (last.type === 'paragraph' && next.type === 'paragraph') last.children.push(...structuredClone(next.children))
  else if (last.type === 'list' && next.type === 'list') last.children.push(...structuredClone(next.children))
  else if (last.type === 'code' && next.type === 'code') last.value += `\n${next.value}`
  else return false
  return true
}

function itemsOf(list: List, block: number): Array<Atom> {
  const start = list.start ?? 1
  return list.children.map((item, index) => {
    const number = list.ordered ? start + index : null
    const node: List = {...list, children: [item], ...(number === null ? {} : {start: number})}
    return {node, block}
  })
}

/** Groups of at most four lines, so that a block is not torn into single ones. */
function linesOf(code: Code): Array<Code> {
  const lines = code.value.split('\n')
  return Array.from({length: Math.ceil(lines.length / 4)}, (_, index) => ({
    ...code,
    value: lines.slice(index * 4, index * 4 + 4).join('\n'),
  }))
}

/** A sentence ends at `.`, `!`, `?` or their kin, with closing quotes, before white space and a capital or a quote. */
const sentenceEnd = /(?<=[.!?…。！？][”’"')\]]*)\s+(?=["“‘'(]?[\p{Lu}\p{N}])|(?<=[。！？])/gu

function sentencesOf(paragraph: Paragraph): Array<Paragraph> {
  const sentences: Array<Array<PhrasingContent>> = [[]]
  for (const node of paragraph.children) {
    if (node.type !== 'text') {
      sentences.at(-1)?.push(node)
      continue
    }
    const pieces = piecesOf(node)
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) sentences.push([])
      sentences.at(-1)?.push(piece)
    }
  }
  return sentences.filter((children) => children.length > 0).map((children) => ({type: 'paragraph', children}))
}

/** The text cut after each sentence; the white space stays with the sentence before it. */
function piecesOf(node: Text): Array<Text> {
  const pieces: Array<Text> = []
  let start = 0
  for (const match of node.value.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    pieces.push({type: 'text', value: node.value.slice(start, end)})
    start = end
  }
  pieces.push({type: 'text', value: node.value.slice(start)})
  return pieces.filter((piece) => piece.value !== '')
}
