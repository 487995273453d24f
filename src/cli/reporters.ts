/** Messages in the forms that people, scripts and GitHub read. A table: adding one is adding a row. */
import type {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {describeMessage} from '../build/manifest.ts'
import {severityOf} from '../guide/report.ts'

export type ReporterName = 'pretty' | 'json' | 'github'

export const reporters: Record<ReporterName, (files: Array<VFile>, color: boolean) => string> = {
  pretty: (files, color) => reporter(files, {color, verbose: true}),
  json: (files) =>
    JSON.stringify(
      files.map((file) => ({file: file.path, messages: file.messages.map(describeMessage)})),
      null,
      2,
    ),
  github: (files) =>
    files
      .flatMap((file) =>
        file.messages.map((message) => {
          const command = {error: 'error', warning: 'warning', info: 'notice'}[severityOf(message)]
          const properties = {
            file: file.path,
            line: message.line,
            col: message.column,
            title: message.ruleId,
          }
          const list = Object.entries(properties).flatMap(([key, value]) =>
            value === undefined || value === null ? [] : `${key}=${escapeProperty(String(value))}`,
          )
          return `::${command} ${list.join(',')}::${escapeData(message.reason)}`
        }),
      )
      .join('\n'),
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
