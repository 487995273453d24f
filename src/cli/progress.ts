/** What is being done, how much of it is done, and how long the rest will take. */

export interface Advance {
  done: number
  of: number
  /** Printed so far. */
  pages: number
  /** Whether pages are only laid out, to know their numbers. */
  draft?: boolean
}

/** Nothing is foretold before this much time has gone, in ms. */
const patience = 4000

export interface Progress {
  /** The line for a step that begins. */
  step(text: string): string
  /** How many guides are done. */
  advance(to: Advance): void
  /** How much of the work within a guide is done; → the line of the step that is under way, anew. */
  part(at: Advance): string
}

/** `now` gives milliseconds, `bar` how many characters of a bar there is room for. */
export function createProgress(now: () => number, bar = (): number => 0): Progress {
  const began = now()
  let at: Advance = {done: 0, of: 1, pages: 0}
  let within: (Advance & {began: number}) | null = null
  let under = ''
  const line = (): string => {
    const pages = at.pages + (within?.pages ?? 0)
    const done = shareOf(at, within)
    const left = at.of > 1 ? timeLeft(now() - began, at) : within ? timeLeft(now() - within.began, within) : ''
    const parts = [
      done > 0 ? barOf(done, bar()) : '',
      at.of > 1 ? `${at.done + 1}/${at.of}` : '',
      pages > 0 ? `${pages} pages${within?.draft ? ' laid out' : ''}` : '',
      left,
      under,
    ]
    return parts.filter(Boolean).join(' · ')
  }
  return {
    step(text) {
      // Kits are steps of one piece of work, and each says how many are done.
      if (!text.startsWith('Kit ')) within = null
      under = text
      return line()
    },
    advance(to) {
      at = to
      within = null
    },
    part(to) {
      const goesOn = within?.of === to.of && to.done >= within.done
      within = {...to, began: goesOn && within ? within.began : now()}
      return line()
    },
  }
}

/** How much of everything is done, from 0 to 1. */
function shareOf(at: Advance, within: Advance | null): number {
  const share = within && within.of > 0 ? within.done / within.of : 0
  return at.of > 1 ? (at.done + share) / at.of : share
}

function barOf(share: number, length: number): string {
  const full = Math.min(length, Math.round(share * length))
  return '━'.repeat(full) + '─'.repeat(length - full)
}

/** “about 1:20 left”, as if the rest took as long as what is done. */
function timeLeft(elapsed: number, {done, of}: Advance): string {
  if (done === 0 || elapsed < patience) return ''
  const seconds = Math.round((elapsed / done / 1000) * (of - done))
  if (seconds < 1) return ''
  return `about ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
}
