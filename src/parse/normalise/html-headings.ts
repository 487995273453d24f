/** Headings that were written as HTML, `<h1 align="center">Title</h1>`, with or without tags around them → headings. */
import type {Heading, Html, RootContent} from 'mdast'
import {place} from '../phrasing.ts'
import {isBareTags, textOfHtml} from './visible.ts'

const heading = /<h([1-6])\b[^<>]*>([\s\S]*?)<\/h\1\s*>/i

export function htmlHeadings(nodes: Array<RootContent>): Array<RootContent> {
  return nodes.flatMap((node) => (node.type === 'html' ? split(node) : [node]))
}

function split(node: Html): Array<RootContent> {
  const match = heading.exec(node.value)
  const text = match ? decode(textOfHtml(match[2] as string)) : ''
  if (!match || !text || /<img\b/i.test(match[2] as string)) return [node]
  const depth = Number(match[1]) as Heading['depth']
  const made: Heading = {type: 'heading', depth, children: [{type: 'text', value: text}]}
  const before = {...node, value: node.value.slice(0, match.index).trim()}
  const after = {...node, value: node.value.slice(match.index + match[0].length).trim()}
  const keep = (piece: Html) => piece.value !== '' && !isBareTags(piece.value)
  return [...[before].filter(keep), place(made, node.position), ...(keep(after) ? split(after) : [])]
}

const references: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0', apos: "'"}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return references[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
