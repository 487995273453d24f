/** Lets only so many pieces of work be done at once; the others wait for their turn, in order. */

export interface TurnOptions {
  /** What is soon done, and others wait for: it goes before all that is not brief, and has turns that are kept for it. */
  brief?: boolean
}

export class Turns {
  readonly #most: number
  readonly #kept: number
  #busy = 0
  readonly #waiting: Array<() => void> = []
  readonly #brief: Array<() => void> = []

  /** `kept` turns beyond `most` are for brief work alone. */
  constructor(most: number, kept = 0) {
    this.#most = most
    this.#kept = kept
  }

  async take<T>(work: () => Promise<T>, {brief = false}: TurnOptions = {}): Promise<T> {
    if (this.#busy < this.#mostFor(brief)) this.#busy++
    else await new Promise<void>((resolve) => (brief ? this.#brief : this.#waiting).push(resolve))
    try {
      return await work()
    } finally {
      // A turn goes from hand to hand, so that nobody who comes late can take it.
      const next = this.#brief.shift() ?? (this.#busy <= this.#most ? this.#waiting.shift() : undefined)
      if (next) next()
      else this.#busy--
    }
  }

  #mostFor(brief: boolean): number {
    return this.#most + (brief ? this.#kept : 0)
  }
}
