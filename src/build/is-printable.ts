/** Whether a guide’s messages allow a pack to be printed from it. */
import type {VFile} from 'vfile'
import {severityOf} from '../guide/report.ts'

/** Not with an error; under `strict`, not with a warning either. */
export function isPrintable(file: VFile, strict: boolean): boolean {
  return !file.messages.some((message) => {
    const severity = severityOf(message)
    return severity === 'error' || (strict && severity === 'warning')
  })
}
