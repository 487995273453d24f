/** What is being done, how much of it is done, and how long the rest will take. */

export interface Advance {
  done: number
  of: number
  /** Printed so far. */
  pages: number
}

/** Nothing is foretold before this much time has gone, in ms. */
const patience = 4000

/** A line for each step; `now` gives milliseconds. */
export function createProgress(now: () => number): {step(text: string): string; advance(to: Advance): void} {
  const began = now()
  let at: Advance = {done: 0, of: 1, pages: 0}
  return {
    step(text) {
      if (at.of < 2) return text
      const left = timeLeft(now() - began, at)
      const parts = [`${at.done + 1}/${at.of}`, at.pages > 0 ? `${at.pages} pages` : '', left, text]
      return parts.filter(Boolean).join(' · ')
    },
    advance(to) {
      at = to
    },
  }
}

/** “about 1:20 left”, as if the rest took as long as what is done. */
function timeLeft(elapsed: number, {done, of}: Advance): string {
  if (done === 0 || elapsed < patience) return ''
  const seconds = Math.round((elapsed / done / 1000) * (of - done))
  return `about ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
}
