/**
 * Words as they are counted when a guide is compared with the tree made from it: runs of letters, digits and the marks
 * that belong to them, in any script and as they are written.
 */
export {missingWords} from '../build/words.ts'

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

export function wordsOf(text: string): Array<string> {
  return text.normalize('NFC').match(word) ?? []
}

/** For each word the larger of its two counts. */
export function mostOf(some: Array<string>, others: Array<string>): Array<string> {
  const counts = new Map<string, number>()
  for (const one of some) counts.set(one, (counts.get(one) ?? 0) + 1)
  const more = others.filter((one) => {
    const left = (counts.get(one) ?? 0) - 1
    counts.set(one, left)
    return left < 0
  })
  return [...some, ...more]
}
