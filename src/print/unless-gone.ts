/**
 * Work that fails when a browser goes away. `Promise.race` would do the same, and hold what came of each piece of work as long
 * as the browser runs: a megabyte for every kit, and every raw print of a document of thousands of pages.
 */

export class UnlessGone {
  readonly #waiting = new Set<(reason: unknown) => void>()
  #reason: {error: unknown} | null = null

  /** `gone` rejects when the browser is away. */
  constructor(gone: Promise<never>) {
    gone.catch((error: unknown) => {
      this.#reason = {error}
      for (const reject of this.#waiting) reject(error)
      this.#waiting.clear()
    })
  }

  /** The work’s result; throws what the work throws, or why the browser has gone. */
  async wait<T>(work: Promise<T>): Promise<T> {
    let reject: (reason: unknown) => void = () => {}
    const failed = new Promise<never>((_, refuse) => {
      reject = refuse
    })
    if (this.#reason) reject(this.#reason.error)
    this.#waiting.add(reject)
    try {
      return await Promise.race([failed, work])
    } finally {
      this.#waiting.delete(reject)
    }
  }
}
