/** Fixes: the edits of messages, put into the text. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Guide} from '../guide/types.ts'
import type {Edit} from './rule.ts'
import {rules} from './rules.ts'

/** The edits that settle a message; none where it has no safe fix. */
export function editsOf(message: VFileMessage, file: VFile, guide: Guide): Array<Edit> {
  const rule = rules.find((item) => item.ruleId === message.ruleId)
  return rule?.fix?.(message, file, guide) ?? []
}

/** The text with the edits made. Of edits that overlap the first stays, the others wait for the next time. */
export function applyEdits(text: string, edits: ReadonlyArray<Edit>): string {
  const ordered = [...edits].sort((a, b) => a.from - b.from || a.to - b.to)
  let result = ''
  let end = 0
  for (const edit of ordered) {
    if (edit.from < end) continue
    result += text.slice(end, edit.from) + edit.text
    end = edit.to
  }
  return result + text.slice(end)
}
