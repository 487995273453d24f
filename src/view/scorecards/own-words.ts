/** Words of ours or of a plain text, as HTML. */
import type {FlowContent} from '../../guide/types.ts'
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'

/** Words of ours, which run in their own direction in any guide. */
export function ownWords(text: string, toHtml: ToHtml): SafeHtml {
  return `<bdi>${plainHtml(text, toHtml)}</bdi>` as SafeHtml
}

export function plainHtml(text: string, toHtml: ToHtml): SafeHtml {
  const paragraph: FlowContent = {type: 'paragraph', children: [{type: 'text', value: text}]}
  return unwrapParagraph(toHtml([paragraph], {prefix: 'stock'}))
}
