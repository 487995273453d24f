/** What a card says in the place of something that is larger than it. */
import type {Paragraph} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'
import type {Words} from '../words.ts'

const messages: Partial<Record<FlowContent['type'], keyof Words['flashcards'] & `tooLarge${string}`>> = {
  table: 'tooLargeTable',
  code: 'tooLargeCode',
  html: 'tooLargeDrawing',
  list: 'tooLargeList',
  blockquote: 'tooLargeQuotation',
}

export function leftOut(node: FlowContent, {flashcards}: Words): Paragraph {
  const value = flashcards[messages[node.type] ?? 'tooLargePiece']
  return {type: 'paragraph', children: [{type: 'emphasis', children: [{type: 'text', value}]}]}
}
