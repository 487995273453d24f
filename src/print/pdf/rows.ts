/** The rows of a cross-reference stream (ISO 32000-1, 7.5.8.3), as they are written: there may be millions. */

/** Type, offset or stream number, index. */
const widths = [1, 4, 2]
const width = widths.reduce((sum, bytes) => sum + bytes, 0)

export class Rows {
  static readonly widths: Array<number> = widths
  readonly #bytes: Buffer

  /** `most` is one more than the highest object number. */
  constructor(most: number) {
    this.#bytes = Buffer.alloc(most * width)
    // Free, as all are that nobody sets.
    this.set(0, 0, 0, 65535)
  }

  set(number: number, type: number, second: number, third: number): void {
    this.#bytes.writeUInt8(type, number * width)
    this.#bytes.writeUInt32BE(second, number * width + 1)
    this.#bytes.writeUInt16BE(third, number * width + 5)
  }

  /** Those of all numbers below `size`. */
  table(size: number): Buffer {
    return this.#bytes.subarray(0, size * width)
  }
}
