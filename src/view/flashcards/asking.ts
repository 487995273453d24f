/**
 * Asking about drafts: whether something fits is for somebody else to say, a browser that measures, or an estimate where
 * there is none. So fitting is a generator that asks and is told, and many faces can be asked about at once.
 */
import type {Draft} from './draft.ts'

/** What came of a draft. */
export interface Answer {
  /** Settings that fit, by index: the first one, or all where all were to be tried. */
  fits: ReadonlyArray<number>
  /** Where its pieces stand with its last setting: where none fits, that was asked for, and somebody has measured. */
  places: Places | null
}

/** In CSS pixels (1/96 inch), from where the text begins. */
export interface Places {
  /** How far down there is room for text, if nothing follows it. */
  room: number
  /** Where each piece begins and ends. */
  tops: ReadonlyArray<number>
  bottoms: ReadonlyArray<number>
}

export type Asking<T> = Generator<Array<Draft>, T, Array<Answer>>

/** Asks only where there is something to be asked: whoever does waits for the others. */
export function* ask(drafts: Array<Draft>): Asking<Array<Answer>> {
  return drafts.length > 0 ? yield drafts : []
}

/** Runs many side by side: all their open drafts are asked about at once. */
export function* together<T>(all: ReadonlyArray<Asking<T>>): Asking<Array<T>> {
  const entries = all.map((asking) => ({asking, step: asking.next()}))
  for (;;) {
    const open = entries.filter(({step}) => !step.done)
    if (open.length === 0) return entries.map(({step}) => step.value as T)
    const answers = yield open.flatMap(({step}) => step.value as Array<Draft>)
    let used = 0
    for (const entry of open) {
      const {length} = entry.step.value as Array<Draft>
      entry.step = entry.asking.next(answers.slice(used, used + length))
      used += length
    }
  }
}

/** Runs it, with somebody who answers. */
export async function answering<T>(
  asking: Asking<T>,
  check: (drafts: Array<Draft>) => Promise<ReadonlyArray<Answer>>,
): Promise<T> {
  let step = asking.next()
  while (!step.done) step = asking.next(step.value.length > 0 ? [...(await check(step.value))] : [])
  return step.value
}
