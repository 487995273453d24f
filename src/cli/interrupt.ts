/** Ends cleanly when asked to: the browser goes first, then what was staged, then we do. */
import {constants} from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export interface Interrupt {
  signal: AbortSignal
  /** The exit code that the signal deserves, once one came. */
  code(): number | null
  release(): void
}

export function listenForInterrupt(): Interrupt {
  const controller = new AbortController()
  let code: number | null = null
  const listen = (name: NodeJS.Signals): void => {
    code ??= 128 + (constants.signals[name] ?? 0)
    controller.abort(new Error(`interrupted by ${name}`))
  }
  for (const name of signals) process.on(name, listen)
  return {
    signal: controller.signal,
    code: () => code,
    release() {
      for (const name of signals) process.off(name, listen)
    },
  }
}
