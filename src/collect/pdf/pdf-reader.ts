/** PDFs → their forms, read in a thread of its own that has so much time and so much memory for each. */
import {Worker} from 'node:worker_threads'
import {limits, type RawPdf, Refusal} from './raw-pdf.ts'
import type {Answer} from './worker.ts'

const watchMs = 50
const megabyte = 1_048_576

export class PdfReader {
  readonly #most: {ms: number; memory: number}
  #worker: Worker | null = null

  /** `most`: ms and bytes for one PDF. */
  constructor(most: {ms: number; memory: number} = limits) {
    this.#most = most
  }

  /** Throws a `Refusal`. One at a time. */
  async read(bytes: Uint8Array): Promise<RawPdf> {
    if (bytes.length > limits.bytes) {
      throw new Refusal(`has ${Math.ceil(bytes.length / 1_000_000)} MB; cards have at most ${limits.bytes / 1_000_000}`)
    }
    // Header and end need not be the very first and last bytes; readers look for them in a kilobyte.
    if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new Refusal('is no PDF')
    // What was marked last stands at the end: half of a file may be whole, and out of date.
    if (!Buffer.from(bytes.subarray(-1024)).includes('%%EOF')) throw new Refusal('is cut off before its end')
    const answer = await this.#ask(new Uint8Array(bytes))
    if ('refused' in answer) throw new Refusal(answer.refused)
    return answer.pdf
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }

  async #ask(bytes: Uint8Array): Promise<Answer> {
    this.#worker ??= startWorker(this.#most.memory)
    const worker = this.#worker
    const before = process.memoryUsage.rss()
    let timer: NodeJS.Timeout | undefined
    let watch: NodeJS.Timeout | undefined
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const refuse = (words: string): void => reject(new Refusal(words))
        timer = setTimeout(() => refuse(`takes longer than ${this.#most.ms / 1000} s to read`), this.#most.ms)
        // A thread’s own limit is on its objects, not on the bytes that a stream unpacks to.
        watch = setInterval(() => {
          if (process.memoryUsage.rss() - before > this.#most.memory) refuse('takes too much memory to read')
        }, watchMs)
        worker.once('message', resolve)
        worker.once('error', () => refuse('cannot be read: reading it failed'))
        worker.postMessage(bytes, [bytes.buffer as ArrayBuffer])
      })
    } catch (error) {
      await this.close()
      throw error
    } finally {
      clearTimeout(timer)
      clearInterval(watch)
      for (const event of ['message', 'error']) worker.removeAllListeners(event)
    }
  }
}

function startWorker(memory: number): Worker {
  // Threads run what was compiled; tests, which run the sources, compile first.
  const file = import.meta.url.endsWith('.ts') ? '../../../dist/collect/pdf/worker.js' : './worker.js'
  return new Worker(new URL(file, import.meta.url), {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: {maxOldGenerationSizeMb: Math.ceil(memory / megabyte), stackSizeMb: 4},
  })
}
