/** Lets only so many pieces of work be done at once; the others wait for their turn, in order. */

export class Turns {
  readonly #most: number
  #busy = 0
  readonly #waiting: Array<() => void> = []

  constructor(most: number) {
    this.#most = most
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#busy++
    try {
      return await work()
    } finally {
      // A turn goes from hand to hand, so that nobody who comes late can take it.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy--
    }
  }
}
