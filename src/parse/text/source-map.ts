/** Text that is built from pieces of another text and remembers where each piece came from. */

/** A run of characters that stands unchanged in both texts. */
interface Run {
  /** Offset in the built text. */
  start: number
  /** Offset in the text it came from. */
  from: number
  length: number
}

export interface MappedText {
  readonly text: string
  /** Where a node that starts at this offset of the built text starts in the other. */
  startOf(offset: number): number
  /** Where a node that ends before this offset of the built text ends in the other. */
  endOf(offset: number): number
}

export class MappedTextBuilder {
  readonly #runs: Array<Run> = []
  readonly #pieces: Array<string> = []
  #length = 0

  /** Adds text that the other one does not have. */
  insert(text: string): void {
    if (!text) return
    this.#pieces.push(text)
    this.#length += text.length
  }

  /** Adds a piece of the other text, which stands there at offset `from`. */
  copy(text: string, from: number): void {
    const last = this.#runs.at(-1)
    if (last && last.start + last.length === this.#length && last.from + last.length === from) {
      last.length += text.length
    } else if (text) {
      this.#runs.push({start: this.#length, from, length: text.length})
    }
    this.insert(text)
  }

  build(): MappedText {
    const runs = this.#runs
    return {
      text: this.#pieces.join(''),
      startOf(offset) {
        const run = runs[lastRunBefore(runs, offset + 1)]
        if (run && offset < run.start + run.length) return run.from + offset - run.start
        const next = runs[lastRunBefore(runs, offset + 1) + 1]
        return next ? next.from : run ? run.from + run.length : 0
      },
      endOf(offset) {
        const run = runs[lastRunBefore(runs, offset)]
        return run ? run.from + Math.min(offset - run.start, run.length) : 0
      },
    }
  }
}

/** Index of the last run that starts before an offset, or −1. */
function lastRunBefore(runs: Array<Run>, offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle] as Run).start < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
