/**
 * Why nothing was printed. `code` says which exit code it deserves; `remedies` what to do; `subjects` which addresses a page asked
 * for, or the descriptions of its pictures that cannot be shown.
 */
export type PrintErrorCode =
  | 'no-browser'
  | 'browser-too-old'
  | 'browser-failed'
  | 'page-refused'
  | 'temporary-folder'
  | 'timeout'

export interface PrintErrorOptions {
  remedies?: Array<string>
  cause?: unknown
  subjects?: Array<string>
}

export class PrintError extends Error {
  override readonly name = 'PrintError'
  readonly code: PrintErrorCode
  readonly remedies: Array<string>
  readonly subjects: Array<string>

  constructor(code: PrintErrorCode, message: string, options: PrintErrorOptions = {}) {
    super(message, {cause: options.cause})
    this.code = code
    this.remedies = options.remedies ?? []
    this.subjects = options.subjects ?? []
  }
}
