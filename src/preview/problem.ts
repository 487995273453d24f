/** What went wrong outside a guide’s text, in words, and at its place where that is known. */
import {PrintError} from '../print/print-error.ts'
import {TemplateError} from '../render/template-error.ts'
import {editorLink} from './editor.ts'
import type {PreviewMessage} from './state.ts'

export function problemRow(error: unknown, editor: string): PreviewMessage {
  const reason = error instanceof Error ? error.message : String(error)
  const row = {severity: 'error' as const, place: '', href: null, reason, note: null, ruleId: ''}
  if (error instanceof TemplateError) {
    const {line, column} = error.place ?? {line: 1, column: 1}
    const href = editorLink(editor, error.path, line, column)
    return {...row, place: `${error.path}:${line}:${column}`, href, ruleId: 'template'}
  }
  if (error instanceof PrintError) return {...row, note: error.remedies.join(' '), ruleId: error.code}
  return row
}
