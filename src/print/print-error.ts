/** Why nothing was printed. `code` says which exit code it deserves; `remedies` what to do. */
export type PrintErrorCode =
  | 'no-browser'
  | 'browser-too-old'
  | 'browser-failed'
  | 'page-refused'
  | 'temporary-folder'
  | 'timeout'

export class PrintError extends Error {
  override readonly name = 'PrintError'
  readonly code: PrintErrorCode
  readonly remedies: Array<string>

  constructor(code: PrintErrorCode, message: string, options: {remedies?: Array<string>; cause?: unknown} = {}) {
    super(message, {cause: options.cause})
    this.code = code
    this.remedies = options.remedies ?? []
  }
}
