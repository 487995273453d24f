/** Begins some of many things at a time, in order: all of a document’s parts are more text than has room beside it. */
import {Turns} from './turns.ts'

/** More than any number of browsers is at work on for one document. */
const mostBegun = 32

/** Resolves with what came of each, in order. Throws what the first that fails throws. */
export function mapSome<T, Result>(
  all: ReadonlyArray<T>,
  work: (item: T, index: number) => Promise<Result>,
): Promise<Array<Result>> {
  const turns = new Turns(mostBegun)
  return Promise.all(all.map((item, index) => turns.take(() => work(item, index))))
}
