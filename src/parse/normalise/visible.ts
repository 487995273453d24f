/** What a reader sees of raw HTML. */
import type {Nodes} from 'mdast'
import {toText} from '../../guide/to-text.ts'

const hidden = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi
const tag = /<\/?[a-z][^<>]*>/gi
/** Tags that show or name something without any words. */
const telling = /<(?:img|hr|table|tr|td|th|input|svg|video|audio|iframe|picture|object|a\s[^>]*\b(?:name|id)\s*=)/i

/** The words of HTML, without its tags. */
export function textOfHtml(value: string): string {
  return value.replace(hidden, '').replace(tag, ' ').replace(/\s+/g, ' ').trim()
}

/** Whether HTML is nothing but tags that lay out what stands between them. */
export function isBareTags(value: string): boolean {
  return !/<!--/.test(value) && !telling.test(value) && textOfHtml(value) === ''
}

/** The visible words of a node, of raw HTML too. */
export function visibleText(node: Nodes | Array<Nodes>): string {
  if (Array.isArray(node)) return node.map(visibleText).filter(Boolean).join(' ')
  if (node.type === 'html') return textOfHtml(node.value)
  if (node.type === 'details') return visibleText([...node.summary, ...node.children] as Array<Nodes>)
  if (node.type === 'draft') return visibleText([node.asked, ...node.more, ...node.body] as Array<Nodes>)
  if ('children' in node && node.children.some((child) => child.type === 'html' || 'children' in child)) {
    const inline = node.type === 'paragraph' || node.type === 'heading'
    return inline ? toText(node, false) : visibleText(node.children as Array<Nodes>)
  }
  return toText(node)
}
