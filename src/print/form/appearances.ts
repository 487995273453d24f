/** One drawing for all boxes of one size: a kit has some hundred boxes of a dozen sizes. */
import type {Empty} from '../../view/scorecards/form.ts'
import type {Reference} from '../pdf/values.ts'
import type {Stream} from '../pdf/write.ts'
import {crossedBox, emptyBox, emptyText, type Size} from './appearance.ts'

export class Appearances {
  readonly #add: (stream: Stream) => Reference
  readonly #known = new Map<string, Reference>()

  constructor(add: (stream: Stream) => Reference) {
    this.#add = add
  }

  text(size: Size, empty: Empty): Reference {
    return this.#once(`text ${JSON.stringify([size, empty])}`, () => emptyText(size, empty))
  }

  off(size: Size): Reference {
    return this.#once(`off ${JSON.stringify(size)}`, () => emptyBox(size))
  }

  on(size: Size): Reference {
    return this.#once(`on ${JSON.stringify(size)}`, () => crossedBox(size))
  }

  #once(key: string, draw: () => Stream): Reference {
    const reference = this.#known.get(key) ?? this.#add(draw())
    this.#known.set(key, reference)
    return reference
  }
}
