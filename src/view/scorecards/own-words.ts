/** Words of ours or of a plain text, as HTML. */
import type {FlowContent} from '../../guide/types.ts'
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'

/** Words of ours, which run in their own direction in any guide. */
export function ownWords(text: string, toHtml: ToHtml): SafeHtml {
  return `<bdi>${plainHtml(text, toHtml)}</bdi>` as SafeHtml
}

/** The same few words stand on every card. */
const known = new WeakMap<ToHtml, Map<string, SafeHtml>>()

export function plainHtml(text: string, toHtml: ToHtml): SafeHtml {
  const own = known.get(toHtml) ?? new Map<string, SafeHtml>()
  known.set(toHtml, own)
  const before = own.get(text)
  if (before !== undefined) return before
  const paragraph: FlowContent = {type: 'paragraph', children: [{type: 'text', value: text}]}
  const html = unwrapParagraph(toHtml([paragraph], {prefix: 'stock'}))
  own.set(text, html)
  return html
}
