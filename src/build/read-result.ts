/** What comes back from the thread that reads: plain data, made into what it was. */
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Guide} from '../guide/types.ts'

export interface ReadResult {
  guide: Guide
  messages: Array<PlainMessage>
  data: Record<string, unknown>
}

/** The fields of a message; a message itself would arrive as a bare error. */
export interface PlainMessage {
  reason: string
  place: Point | Position | undefined
  ruleId: string | undefined
  source: string | undefined
  fatal: boolean | undefined
  actual: string | undefined
  expected: Array<string> | undefined
  note: string | undefined
}

export function plainMessage(message: VFileMessage): PlainMessage {
  const {reason, place, ruleId, source, fatal, actual, expected, note} = message
  return {reason, place, ruleId, source, fatal: fatal ?? undefined, actual, expected, note}
}

/** Adds the messages and data to the file, as if it had been read here. */
export function takeResult({guide, messages, data}: ReadResult, file: VFile): Guide {
  for (const {reason, place, ruleId, source, ...rest} of messages) {
    const message = new VFileMessage(reason, {place, ruleId, source})
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) Object.assign(message, {[name]: value})
    message.name = file.path ? `${file.path}:${message.name}` : message.name
    message.file = file.path
    file.messages.push(message)
  }
  Object.assign(file.data, data)
  return guide
}
