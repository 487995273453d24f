/** Bounds how long something may take. */
import {PrintError} from './print-error.ts'

/** The work’s result, or a timeout error after `ms` milliseconds; the work itself is not stopped by it. */
export async function withDeadline<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new PrintError('timeout', `${what} took longer than ${Math.round(ms / 1000)} s.`))
    }, ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
