/** The thread that a guide is read in: one for each reading, or one that is kept, since a second reading is much quicker. */
import {statSync} from 'node:fs'
import {Worker} from 'node:worker_threads'
import type {ReadOptions} from './read-here.ts'

/** What the thread is given to read. */
export interface ReadOrder {
  path: string
  value: string
  data: Record<string, unknown>
  options: ReadOptions
  /** One number: the offset that the parser has come to, plus 1; 0 before and after it is at work. */
  place: SharedArrayBuffer
}

/** What it is started with. */
export interface ThreadData {
  first: ReadOrder
  /** Whether it waits for more. */
  kept: boolean
}

const stackMb = 8

/** Compiled code, also where this file is run from its source, for no thread can be started from that; in one piece if it is. */
function program(): URL {
  const dist = new URL('../../dist/', import.meta.url)
  const changed = (path: string): number =>
    statSync(new URL(path, dist), {throwIfNoEntry: false})?.mtimeMs ?? Number.NEGATIVE_INFINITY
  const bundle = 'bundle/read-worker.js'
  return new URL(changed(bundle) >= changed('cli.js') ? bundle : 'build/read-worker.js', dist)
}

export class ReadingThread {
  readonly #kept: boolean
  #worker: Worker | null = null

  constructor({kept = false} = {}) {
    this.#kept = kept
  }

  /** Has the thread read: its answer is a message of the worker’s. One order at a time. */
  order(order: ReadOrder, memoryMb: number): Worker {
    if (this.#worker) {
      this.#worker.postMessage(order)
      return this.#worker
    }
    const workerData: ThreadData = {first: order, kept: this.#kept}
    const worker = new Worker(program(), {
      workerData,
      resourceLimits: {maxOldGenerationSizeMb: memoryMb, stackSizeMb: stackMb},
    })
    // Whatever ends it, the next reading starts another.
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = null
    }
    worker.on('error', forget)
    worker.on('exit', forget)
    this.#worker = worker
    return worker
  }

  /** After an answer; `good` when it was one, or else the thread is ended in any case. */
  async done(good: boolean): Promise<void> {
    if (!good || !this.#kept) await this.close()
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}
