/** Messages in the forms that people, scripts and GitHub read. A table: adding one is adding a row. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import {describeMessage} from '../build/describe-message.ts'
import {severityOf} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'
import {editsOf} from '../lint/edits.ts'

export type ReporterName = 'pretty' | 'json' | 'github'

/** A file with its messages; with its tree too, fixes can be told. */
export interface Reported {
  file: VFile
  guide?: Guide
}

export const reporters: Record<ReporterName, (reported: Array<Reported>, color: boolean) => string> = {
  pretty: (reported, color) =>
    reporter(
      reported.map(({file}) => file),
      {color, verbose: true},
    ),
  json: (reported) =>
    JSON.stringify(
      reported.map(({file, guide}) => ({
        file: file.path,
        messages: file.messages.map((message) => jsonMessage(message, file, guide)),
      })),
      null,
      2,
    ),
  github: (reported) => reported.flatMap(({file}) => file.messages.map((message) => command(message, file))).join('\n'),
}

/** What is absent is `null`; offsets of fixes count UTF-16 code units, from 0, without a byte order mark. */
function jsonMessage(message: VFileMessage, file: VFile, guide: Guide | undefined): Record<string, unknown> {
  const place = message.place
  const end = place && 'end' in place ? place.end : null
  const fix = guide ? editsOf(message, file, guide) : []
  return {
    ...describeMessage(message),
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
    note: message.note ?? null,
    fix: fix.length > 0 ? fix : null,
  }
}

const commands = {error: 'error', warning: 'warning', info: 'notice'}

/** A workflow command of GitHub’s: an annotation at a line. */
function command(message: VFileMessage, file: VFile): string {
  const place = message.place
  const end = place && 'end' in place ? place.end : null
  const properties = {
    file: file.path,
    line: message.line,
    col: message.column,
    title: message.ruleId,
    endLine: end?.line,
    endColumn: end?.line === message.line ? end?.column : null,
  }
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : `${key}=${escapeProperty(String(value))}`,
  )
  const suggested = (message.expected ?? []).filter(Boolean).map((text) => `\`${text}\``)
  const words = [
    message.reason,
    message.note,
    suggested.length > 0 ? `Suggested: ${suggested.join(' or ')}` : null,
  ].filter(Boolean)
  return `::${commands[severityOf(message)]} ${list.join(',')}::${escapeData(words.join('\n'))}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
