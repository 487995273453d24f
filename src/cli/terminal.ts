/** The two streams: results go to stdout, everything else to stderr. The only place that writes to either. */
import pc from 'picocolors'
import {PrintError} from '../print/print-error.ts'
import {TemplateError} from '../render/template-error.ts'
import {fitWidth} from './fit-width.ts'
import {forTerminal} from './for-terminal.ts'

export interface Terminal {
  /** Whether a line can renew itself. */
  readonly live: boolean
  /** How many there are on such a line now; 0 without one. */
  columns(): number
  /** Text as lines, bytes as they are. */
  result(content: string | Uint8Array): void
  note(text: string): void
  /** A step that is under way: one line that renews itself on a terminal, plain lines elsewhere. */
  progress(step: string): void
  endProgress(): void
  error(error: unknown, debug: boolean): void
}

export function createTerminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
  const live = Boolean(stderr.isTTY) && process.env['TERM'] !== 'dumb'
  const colors = pc.createColors(live && !process.env['NO_COLOR'])
  // Whoever reads us may have read enough: `studypack check | head`.
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe)
  const columns = (): number => (live ? stderr.columns || 80 : 0)
  let open = false
  const clear = (): void => {
    if (open) stderr.write('\r\u001b[K')
    open = false
  }
  return {
    live,
    columns,
    result(content) {
      clear()
      // A program that reads us gets every character as it is.
      if (typeof content !== 'string') stdout.write(content)
      else stdout.write(`${stdout.isTTY ? forTerminal(content) : content}\n`)
    },
    note(text) {
      clear()
      stderr.write(`${forTerminal(text)}\n`)
    },
    progress(step) {
      clear()
      const [first = ''] = step.split('\n')
      if (first === '') return
      // A line that goes on in the next one could not be taken back.
      const shown = live ? fitWidth(first, columns() - 1) : step
      stderr.write(live ? colors.dim(forTerminal(shown)) : `${forTerminal(shown)}\n`)
      open = live
    },
    endProgress: clear,
    error(error, debug) {
      clear()
      const lines = describeError(error)
      stderr.write(`${colors.red('error')} ${forTerminal(lines.join('\n      '))}\n`)
      if (debug && error instanceof Error) stderr.write(`${error.stack ?? ''}\n${causeOf(error)}`)
      else if (!isOurs(error)) stderr.write('      This is a fault of studypack. With --debug it shows where.\n')
    },
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

const ours = new Set(['OptionError', 'IoError', 'PrintError', 'TemplateError', 'CommanderError'])

function isOurs(error: unknown): boolean {
  return error instanceof Error && ours.has(error.name)
}

/** The lines of an error’s message. */
export function describeError(error: unknown): Array<string> {
  if (error instanceof PrintError) return [error.message, ...error.remedies]
  if (error instanceof TemplateError) {
    const place = error.place ? `:${error.place.line}:${error.place.column}` : ''
    return [`${error.path}${place}: ${error.message}`]
  }
  return [error instanceof Error ? error.message : String(error)]
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `caused by ${error.cause.stack ?? error.cause.message}\n` : ''
}

/** Whether messages are coloured. */
export function colorOn(): boolean {
  return Boolean(process.stderr.isTTY) && !process.env['NO_COLOR']
}
