/**
 * Paragraphs and lists of nothing but words, bold, italics and code → the very HTML that the whole route would make of
 * them, thirty times as fast. They are most of a guide, and nothing in them can be anything else: every word is escaped, and
 * elements are only the ones below, without attributes of the guide’s.
 */
import type {List, ListItem, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {isolateTurns} from '../../guide/isolate.ts'
import type {FlowContent} from '../../guide/types.ts'

/** The HTML of these blocks; `null` where there is anything else in them. */
export function plainHtml(nodes: ReadonlyArray<FlowContent>): string | null {
  const blocks: Array<string> = []
  for (const [index, node] of nodes.entries()) {
    const block = blockHtml(node as RootContent, index < nodes.length - 1)
    if (block === null) return null
    blocks.push(block)
  }
  return blocks.join('\n').trim()
}

/** A paragraph that others follow says so where it only leads to them. */
function blockHtml(node: RootContent, isFollowed: boolean): string | null {
  if (node.data !== undefined) return null
  if (node.type === 'list') return listHtml(node)
  if (node.type !== 'paragraph') return null
  const inner = phrasingHtml(node.children)
  if (inner === null) return null
  return `${isFollowed && leads(node, inner) ? '<p class="leads">' : '<p>'}${inner}</p>`
}

/** See `adaptToPaper`: it ends in a colon, or is all in bold. */
function leads({children}: Paragraph, html: string): boolean {
  if (children.length === 1 && children[0]?.type === 'strong') return true
  return /[:：]\s*$/u.test(html.replace(/<[^<>]*>/g, ''))
}

function listHtml(node: List): string | null {
  const {ordered, start, children} = node
  if (!ordered && typeof start === 'number') return null
  const isLoose = node.spread || children.some(isLooseItem)
  const items: Array<string> = []
  for (const child of children) {
    const item = itemHtml(child, isLoose)
    if (item === null) return null
    items.push(`${item}\n`)
  }
  const name = ordered ? 'ol' : 'ul'
  const from = typeof start === 'number' && start !== 1 ? ` start="${start}" style="--start: ${start}"` : ''
  return `<${name}${from}>\n${items.join('')}</${name}>`
}

function isLooseItem({spread, children}: ListItem): boolean {
  return spread ?? children.length > 1
}

/** Paragraphs of a tight list have no element of their own. */
function itemHtml(node: ListItem, isLoose: boolean): string | null {
  if (node.data !== undefined || typeof node.checked === 'boolean') return null
  let html = '<li>'
  let isInner = false
  for (const [index, child] of node.children.entries()) {
    isInner = child.type === 'paragraph' && !isLoose
    const block = isInner ? innerHtml(child as Paragraph) : blockHtml(child, false)
    if (block === null) return null
    html += index === 0 && isInner ? block : `\n${block}`
  }
  return `${html}${node.children.length > 0 && !isInner ? '\n' : ''}</li>`
}

function innerHtml(node: Paragraph): string | null {
  return node.data === undefined ? phrasingHtml(node.children) : null
}

const marks: Partial<Record<string, string>> = {strong: 'strong', emphasis: 'em'}

/** Space around a line ending, which would be taken away. */
const uneven = /[ \t][\r\n]|[\r\n][ \t]/

function phrasingHtml(nodes: ReadonlyArray<PhrasingContent>): string | null {
  let html = ''
  for (const node of nodes) {
    if (node.data !== undefined) return null
    const mark = marks[node.type]
    if (node.type === 'text') {
      if (uneven.test(node.value)) return null
      html += escaped(isolateTurns(node.value))
    } else if (node.type === 'inlineCode') {
      html += `<code>${escaped(isolateTurns(node.value.replace(/\r?\n|\r/g, ' ')))}</code>`
    } else if (mark && 'children' in node) {
      const inner = phrasingHtml(node.children)
      if (inner === null) return null
      html += `<${mark}>${inner}</${mark}>`
    } else return null
  }
  return html
}

/** As the serialiser does it. */
function escaped(text: string): string {
  return text.replace(/[<&]/g, (character) => (character === '<' ? '&#x3C;' : '&#x26;'))
}
