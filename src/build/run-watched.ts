/**
 * Runs work in this thread, and stops it when it takes too long, wherever it is: V8 ends a script that overruns its time,
 * and everything that it has called, regular expressions included.
 *
 * A thread of its own costs as much as reading a small guide does: it loads the parser anew and hands a copy over. So that
 * is kept for the guides that need it.
 */
import {Script} from 'node:vm'

/** Where the script finds the work: it sees nothing but globals. */
const slot = Symbol.for('studypack.watched')
const script = new Script(`globalThis[Symbol.for('studypack.watched')]()`)

/**
 * Set once work was stopped halfway: what it was filling may be half full, such as a list made at the first need. Nothing is
 * then tried here again, and guides are read in threads as long as this process lives.
 */
let stopped = false

/** What the work returns, or `null` where it took longer than `ms`. What it throws is thrown. */
export function runWatched<T extends object>(work: () => T, ms: number): T | null {
  if (stopped) return null
  const globals = globalThis as unknown as Record<symbol, unknown>
  globals[slot] = work
  try {
    return script.runInThisContext({timeout: ms, displayErrors: false}) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    stopped = true
    return null
  } finally {
    delete globals[slot]
  }
}
