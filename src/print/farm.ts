/**
 * Browsers that print side by side: pages go to the one with the least to do, and what was under way in one that goes
 * away is done again by another.
 */
import {availableParallelism} from 'node:os'
import type {VFile} from 'vfile'
import type {PageWork, Press} from './press.ts'
import {PrintError} from './print-error.ts'
import {Turns} from './turns.ts'

/** Pages in one browser at a time: more would not go faster, and each needs memory of its own. */
const mostPages = Math.min(8, Math.max(2, availableParallelism()))
/** And one more that is soon done: a document that is only measured need not wait for two that are printed. */
const briefPages = 1

export class Farm {
  readonly #presses: Array<Press>
  readonly #turns: Turns
  /** Why browsers were given up, in words for a person. */
  readonly lost: Array<string> = []

  constructor(presses: Array<Press>) {
    this.#presses = presses
    this.#turns = new Turns(mostPages * presses.length, briefPages * presses.length)
  }

  /** Does something with a page in one of them. Throws a `PrintError` when that fails, or none is left. */
  onPage<T>(html: VFile, work: PageWork<T>): Promise<T> {
    return this.#turns.take(() => this.#onPage(html, work), {brief: work.brief ?? false})
  }

  async #onPage<T>(html: VFile, work: PageWork<T>): Promise<T> {
    for (;;) {
      const press = this.#next()
      try {
        return await press.onPage(html, work)
      } catch (error) {
        if (!press.gone || !this.#drop(press, error)) throw error
      }
    }
  }

  /** The version of all of them; others would print other pages. Throws a `PrintError`. */
  async version(): Promise<string> {
    const all = [...this.#presses]
    const opened = await Promise.allSettled(all.map((press) => press.open()))
    const versions: Array<string> = []
    for (const [index, result] of opened.entries()) {
      if (result.status === 'fulfilled') versions.push(result.value.version)
      else if (!this.#drop(all[index] as Press, result.reason)) throw result.reason
    }
    const [first = ''] = versions
    const other = versions.find((version) => version !== first)
    if (other === undefined) return first
    throw new PrintError('no-browser', `The browsers are of different versions: ${first} and ${other}.`, {
      remedies: ['Pages come out alike only in browsers of one version; name browsers of one version.'],
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#presses.map((press) => press.close()))
  }

  #next(): Press {
    const [first, ...others] = this.#presses
    return others.reduce((least, press) => (press.busy < least.busy ? press : least), first as Press)
  }

  /** Gives a browser up; `false` when it is the last one. */
  #drop(press: Press, error: unknown): boolean {
    const index = this.#presses.indexOf(press)
    if (index < 0) return true
    if (this.#presses.length === 1) return false
    this.#presses.splice(index, 1)
    this.lost.push(error instanceof Error ? error.message : String(error))
    void press.close().catch(() => {})
    return true
  }
}
