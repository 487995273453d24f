/** “Lines 3, 7, 9 and 12 more.”: where else something stands, for the note of a message that speaks of all of it. */
import type {VFile} from 'vfile'
import {location} from 'vfile-location'

const mostNamed = 8

/** `null` for offsets of one line. */
export function linesOf(offsets: Iterable<number>, file: VFile): string | undefined {
  const {toPoint} = location(file)
  const lines = [...new Set([...offsets].map((offset) => toPoint(offset)?.line ?? 0))]
  if (lines.length < 2) return undefined
  const named = lines.slice(0, mostNamed).join(', ')
  return lines.length > mostNamed ? `Lines ${named} and ${lines.length - mostNamed} more.` : `Lines ${named}.`
}
