/** What a card says in the place of something that is larger than it. */
import type {Paragraph} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'

const names: Partial<Record<FlowContent['type'], string>> = {
  table: 'table',
  code: 'code',
  html: 'drawing',
  list: 'list',
  blockquote: 'quotation',
}

export function leftOut(node: FlowContent): Paragraph {
  const value = `[A ${names[node.type] ?? 'piece'} that is too large for a card stands in the guide.]`
  return {type: 'paragraph', children: [{type: 'emphasis', children: [{type: 'text', value}]}]}
}
