/** Ends cleanly when asked to: the browser goes first, then what was staged, then we do. */
import {constants} from 'node:os'
import {addAbortSignal, type Readable} from 'node:stream'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How long cleaning up may take before we go all the same. */
const patienceMs = 3_500

export interface Interrupt {
  signal: AbortSignal
  /** Standard input, as a stream that an interrupt ends: nobody may have to wait for the end of what is typed. */
  stdin(): Readable
  /** The exit code that the signal deserves, once one came. */
  code(): number | null
  release(): void
}

/** Only the first signal counts: npm passes on what the terminal has sent already, and cleaning up must go on. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController()
  let code: number | null = null
  const listen = (name: NodeJS.Signals): void => {
    if (code !== null) return
    code = 128 + (constants.signals[name] ?? 0)
    setTimeout(() => process.exit(code ?? 0), patienceMs).unref()
    controller.abort(new Error(`interrupted by ${name}`))
  }
  for (const name of signals) process.on(name, listen)
  return {
    signal: controller.signal,
    stdin() {
      controller.signal.throwIfAborted()
      // Whoever reads it hears of its end; where nobody does, that must not be an error that nobody handles.
      process.stdin.on('error', () => {})
      return addAbortSignal(controller.signal, process.stdin)
    },
    code: () => code,
    release() {
      for (const name of signals) process.off(name, listen)
    },
  }
}
