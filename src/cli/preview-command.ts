/** `studypack preview`: a page on this computer that shows a guide’s documents while it is written. */
import {once} from 'node:events'
import {IoError, systemReason} from '../build/io-error.ts'
import {OptionError, type Options} from '../options.ts'
import {startPreview} from '../preview/preview.ts'
import {exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {openFiles} from './open-files.ts'
import type {Terminal} from './terminal.ts'

export async function runPreview(
  guide: string | undefined,
  {port: given, editor, ...options}: Options & {port: string; editor: string},
  terminal: Terminal,
  {signal}: Interrupt,
): Promise<number> {
  if (guide === '-') throw new OptionError('preview watches a file; standard input, `-`, is none.')
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new OptionError(`--port is \`${given}\`; it is a whole number up to 65535, or 0 for any that is free.`)
  }
  const guides = guide === undefined ? undefined : [guide]
  const showFolder = async (path: string): Promise<boolean> => (await openFiles([path])).length === 0
  const server = await startPreview({options: {...options, guides}, editor, port, showFolder}, signal).catch(
    (error: unknown) => {
      const code = (error as NodeJS.ErrnoException).code
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
      throw new IoError(`Cannot listen on port ${port}: ${systemReason(error)}.`, String(port), error)
    },
  )
  try {
    terminal.result(server.url)
    terminal.note('Open this address in a browser; Ctrl+C ends the preview.')
    if (!signal.aborted) await once(signal, 'abort')
    return exitCodes.done
  } finally {
    await server.close()
  }
}
