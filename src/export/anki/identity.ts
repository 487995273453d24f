/** Numbers that Anki wants for things: made from names, so that they are the same in every build. */
import {createHash} from 'node:crypto'

/**
 * Anki reads them as milliseconds since 1970, moves those that are later than tomorrow, and shows the day as the one on
 * which a note was added. These lie between 2017 and 2021.
 */
const first = 1_500_000_000_000
const span = 2 ** 37

/** A number for a name that none of `taken` has; it is added to them. */
export function idOf(name: string, taken: Set<number> = new Set()): number {
  const hash = createHash('sha256').update(name).digest()
  let id = first + (Number(hash.readBigUInt64BE() % BigInt(span)) as number)
  while (taken.has(id)) id++
  taken.add(id)
  return id
}

/** The first four bytes of the SHA-1 of a text, by which Anki finds notes that begin alike. */
export function checksum(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE()
}
