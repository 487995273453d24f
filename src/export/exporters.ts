/** The forms a guide can be written in. Adding one is adding a row. */
import type {Guide} from '../guide/types.ts'
import {toMarkdown} from './to-markdown.ts'

export type ExportName = 'json' | 'markdown'

export const exporters: Record<ExportName, (guide: Guide) => string> = {
  json: (guide) => JSON.stringify(guide, null, 2),
  markdown: toMarkdown,
}
