/** Bounds how long something may take. */
import {PrintError} from './print-error.ts'

/** The clock is looked at so often, ms; time in which this thread could not look counts as one such while. */
const longestTick = 1_000
const fewestTicks = 4

/**
 * The work’s result, or a timeout error after `ms` milliseconds; the work itself is not stopped by it. While this thread is
 * busy with something else, such as the print of another document, the browser’s answer waits: that is not its fault.
 */
export async function withDeadline<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    let left = Math.max(fewestTicks, Math.ceil(ms / longestTick))
    timer = setInterval(() => {
      left--
      if (left <= 0) reject(new PrintError('timeout', `${what} took longer than ${Math.round(ms / 1000)} s.`))
    }, ms / left)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearInterval(timer)
  }
}
