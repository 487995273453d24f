/**
 * Parses and lints a guide in a thread of its own, which is stopped when it takes too long or too much memory.
 *
 * Markdown parsers are quadratic in places: 78 kB of `[ (](` take ten seconds, 91 kB of nested emphasis two minutes. What is
 * counted is the time that the processor works, or a busy computer would refuse good guides.
 */
import type {Worker} from 'node:worker_threads'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'
import type {ReadOptions} from './read-here.ts'
import {type ReadResult, takeResult} from './read-result.ts'
import {ReadingThread, type ReadOrder} from './reading-thread.ts'

/** A short text may take so long, ms, and a long one longer. */
const shortMs = 7_000
const msPerCharacter = 0.004
/** Beyond so many characters, nobody’s trick but a very large guide: 4.7 million of a good one took 23 s on a slow computer. */
const large = 1_000_000
const msPerCharacterMore = 0.012
const mostMemoryMb = 1_024
const lookMs = 250

/** Bounds that a test may tighten. */
export interface ReadBounds {
  ms?: number
  memoryMb?: number
}

/**
 * The guide, with messages added to the file; or `null` and a message that says at which line the reading was stopped.
 * Rejects when `signal` is aborted. `thread` is one that was kept.
 */
export async function readBounded(
  file: VFile,
  options: ReadOptions,
  signal?: AbortSignal,
  bounds: ReadBounds = {},
  thread = new ReadingThread(),
): Promise<Guide | null> {
  const value = String(file)
  const ms = bounds.ms ?? allowedMs(value.length)
  const memoryMb = bounds.memoryMb ?? mostMemoryMb
  const place = new SharedArrayBuffer(4)
  const order: ReadOrder = {path: file.path, value, data: file.data, options, place}
  signal?.throwIfAborted()
  const outcome = await outcomeOf(thread, order, {ms, memoryMb}, signal)
  if (typeof outcome !== 'string') return takeResult(outcome, file)
  const what = outcome === 'slow' ? `takes longer than ${Math.round(ms / 1000)} s` : `takes more than ${memoryMb} MiB`
  reportStopped(file, what, (new Int32Array(place)[0] ?? 0) - 1)
  return null
}

function allowedMs(length: number): number {
  return shortMs + length * msPerCharacter + Math.max(0, length - large) * msPerCharacterMore
}

async function outcomeOf(
  thread: ReadingThread,
  order: ReadOrder,
  {ms, memoryMb}: Required<ReadBounds>,
  signal?: AbortSignal,
): Promise<ReadResult | 'slow' | 'large'> {
  const {promise, resolve, reject} = withResolvers<ReadResult | 'slow' | 'large'>()
  const abort = (): void => reject(signal?.reason)
  const began = process.cpuUsage()
  const timer = setInterval(() => {
    const {user, system} = process.cpuUsage(began)
    if ((user + system) / 1000 > ms) resolve('slow')
  }, lookMs)
  signal?.addEventListener('abort', abort, {once: true})
  const worker: Worker = thread.order(order, memoryMb)
  worker.on('message', resolve)
  const fail = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('large')
    else reject(error)
  }
  worker.on('error', fail)
  let good = false
  try {
    const outcome = await promise
    good = typeof outcome !== 'string'
    return outcome
  } finally {
    clearInterval(timer)
    signal?.removeEventListener('abort', abort)
    worker.off('message', resolve)
    worker.off('error', fail)
    await thread.done(good)
  }
}

function withResolvers<T>(): {
  promise: Promise<T>
  resolve: (value: T) => void
  reject: (reason: unknown) => void
} {
  let settle: [(value: T) => void, (reason: unknown) => void] | null = null
  const promise = new Promise<T>((resolve, reject) => {
    settle = [resolve, reject]
  })
  const [resolve, reject] = settle as unknown as [(value: T) => void, (reason: unknown) => void]
  return {promise, resolve, reject}
}

/** `offset` is where the parser was, or negative where it never began. */
function reportStopped(file: VFile, what: string, offset: number): void {
  const before = String(file)
    .slice(0, Math.max(0, offset))
    .split(/\r\n|\r|\n/)
  report(file, {
    severity: 'error',
    ruleId: 'reading-stopped',
    reason: `Unexpected text that ${what} to read, expected one that people could read`,
    place: {line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: Math.max(0, offset)},
    note: 'The reading was stopped about here: look for thousands of brackets, stars or tags in one paragraph.',
  })
}
