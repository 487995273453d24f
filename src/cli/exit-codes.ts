/** What the process ends with; a promise that scripts rely on. */
import {IoError} from '../build/io-error.ts'
import {OptionError} from '../options.ts'
import {PrintError} from '../print/print-error.ts'
import {TemplateError} from '../render/template-error.ts'

export const exitCodes = {
  done: 0,
  guide: 1,
  usage: 2,
  browser: 3,
  io: 4,
  timeout: 5,
} as const

/** The exit code that an error deserves; 1 for one that nobody foresaw. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof OptionError || error instanceof TemplateError) return exitCodes.usage
  if (error instanceof IoError) return exitCodes.io
  if (error instanceof PrintError) return printCodes[error.code]
  return exitCodes.guide
}

const printCodes: Record<PrintError['code'], number> = {
  'no-browser': exitCodes.browser,
  'browser-too-old': exitCodes.browser,
  'browser-failed': exitCodes.browser,
  'page-refused': exitCodes.guide,
  'temporary-folder': exitCodes.io,
  timeout: exitCodes.timeout,
}
