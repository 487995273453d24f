/** How long a whole build may take: what it waits for is given up then, and the reason is told as such. */
import {PrintError} from '../print/print-error.ts'

export interface BuildDeadline {
  /** Aborted by the user’s signal, or when the time is over. */
  signal: AbortSignal
  /** What to throw in place of an error: what failed last, failed because the time was over. */
  reasonFor(error: unknown): unknown
  end(): void
}

export function startDeadline(seconds: number, user: AbortSignal | undefined): BuildDeadline {
  const controller = new AbortController()
  const late = new PrintError('timeout', `The build took longer than ${seconds} s.`, {
    remedies: ['Give it more time with --timeout SECONDS, or build fewer questions or documents at a time.'],
  })
  const timer = setTimeout(() => controller.abort(late), seconds * 1000)
  timer.unref()
  return {
    signal: user ? AbortSignal.any([user, controller.signal]) : controller.signal,
    reasonFor: (error) => (controller.signal.aborted && !user?.aborted ? late : error),
    end: () => clearTimeout(timer),
  }
}
