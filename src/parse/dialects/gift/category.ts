/** `$CATEGORY: $course$/top/Lamps/Oil` → sections, one inside the other; those that are open stay so. */

import {trimWords, wordsText} from '../../canonical/words.ts'
import type {CanonicalWriter} from '../../canonical/writer.ts'
import type {Range} from './blocks.ts'
import {linesOfRange} from './words.ts'

const deepest = 4
/** Names that Moodle gives to what holds all categories. */
const roots = /^(?:\$[a-z]+\$|top)$/i

/** Writes the headings that a category opens; `path` is brought up to date. */
export function openCategory(
  clean: string,
  {start, end}: Range,
  from: number,
  path: Array<string>,
  writer: CanonicalWriter,
): void {
  const colon = clean.indexOf(':', start) + 1
  const names = partsOf(clean, {start: colon, end})
  while (names.length > 0 && roots.test(clean.slice(names[0]?.start, names[0]?.end).trim())) names.shift()
  let open = 0
  for (const [index, name] of names.slice(0, deepest).entries()) {
    const last = index === deepest - 1
    const range = last ? {start: name.start, end} : name
    const words = trimWords(linesOfRange(clean, range, 'plain', from).flat())
    const text = wordsText(words)
    if (open === index && path[index] === text && index < names.length - 1) open++
    else {
      path.length = index
      path.push(text)
      if (words.length > 0) writer.heading(index + 2, words)
    }
  }
}

/** The names between slashes; two slashes are one that is meant. */
function partsOf(clean: string, {start, end}: Range): Array<Range> {
  const parts: Array<Range> = []
  let from = start
  for (const {index} of clean.slice(start, end).matchAll(/(?<!\/)\/(?!\/)/g)) {
    parts.push({start: from, end: start + index})
    from = start + index + 1
  }
  return [...parts, {start: from, end}].filter((part) => clean.slice(part.start, part.end).trim() !== '')
}
