/** Messages of a guide as rows of the page: errors first, then by place. */
import {basename} from 'node:path'
import type {VFile} from 'vfile'
import {severityOf} from '../guide/report.ts'
import {editorLink} from './editor.ts'
import type {PreviewMessage} from './state.ts'

const order = ['error', 'warning', 'info']

export function messagesOf(file: VFile, editor: string): Array<PreviewMessage> {
  const rows = file.messages.map((message) => {
    const {line = 1, column = 1} = {line: message.line ?? undefined, column: message.column ?? undefined}
    return {
      line,
      column,
      row: {
        severity: severityOf(message),
        place: `${basename(file.path)}:${line}:${column}`,
        href: file.path === 'stdin.md' ? null : editorLink(editor, file.path, line, column),
        reason: message.reason,
        note: message.note ?? null,
        ruleId: message.ruleId ?? '',
      },
    }
  })
  return rows
    .sort(
      (a, b) => order.indexOf(a.row.severity) - order.indexOf(b.row.severity) || a.line - b.line || a.column - b.column,
    )
    .map(({row}) => row)
}
