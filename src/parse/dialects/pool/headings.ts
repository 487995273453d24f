/**
 * Which lines between the questions of a pool are headings.
 *
 * The codes say it: `T1A01` stands in the group `T1A` of the subelement `T1`. So the lines right before a question that
 * open with the beginning of its code, after one word at most, head it; what stands further up, such as a syllabus with
 * the same lines, is text.
 */
import {paragraphsOf} from '../../canonical/lines.ts'
import type {Line} from '../../text/lines.ts'

export interface Between {
  /** The paragraphs and headings, in their order. */
  blocks: Array<{lines: Array<Line>; depth: number | null}>
}

const maxRemark = 90
/** A heading of fewer characters was not broken at a margin. */
const wrappedFrom = 60

/** `open` holds the codes of the sections that are open, the outermost first; it is brought up to date. */
export function headingsBefore(lines: Array<Line>, code: string | null, open: Array<string>): Between['blocks'] {
  const blocks = paragraphsOf(lines)
    .flatMap(splitHeadings(code))
    .map((part) => ({lines: part, depth: null as number | null}))
  if (code === null) return blocks
  const found: Array<{index: number; prefix: string}> = []
  for (let index = blocks.length - 1; index >= 0; index--) {
    const text = textOf(blocks[index]?.lines ?? [])
    const prefix = prefixOf(text, code)
    const shorter = prefix !== null && prefix.length < (found.at(-1)?.prefix.length ?? Number.POSITIVE_INFINITY)
    if (shorter) found.push({index, prefix})
    else if (prefix !== null || text.length > maxRemark || blocks.length - index - found.length > 2) break
  }
  for (const {index, prefix} of found.reverse()) {
    while (open.length > 0 && !isInside(prefix, open.at(-1) as string)) open.pop()
    open.push(prefix)
    const block = blocks[index]
    if (block) block.depth = Math.min(5, open.length + 1)
  }
  return blocks
}

function isInside(prefix: string, outer: string): boolean {
  return prefix.length > outer.length && prefix.startsWith(outer)
}

/** The beginning of a code that a line opens with, after one word at most: all of its whole parts, and never all of it. */
function prefixOf(text: string, code: string): string | null {
  const words = text.split(/[\s:–—]+/u).slice(0, 2)
  const found = words.find((word) => {
    const plain = trimCode(word)
    return plain !== '' && code.startsWith(plain) && plain.length < code.length && /\p{Lu}|\d/u.test(plain)
  })
  return found === undefined ? null : trimCode(found)
}

function trimCode(word: string): string {
  return word.replace(/^[([]+|[)\].,;:-]+$/g, '')
}

/** Lines of one paragraph that head two things are two: a group may stand right under its subelement. */
function splitHeadings(code: string | null): (lines: Array<Line>) => Array<Array<Line>> {
  return (lines) => {
    const parts: Array<Array<Line>> = []
    for (const line of lines) {
      const heads = code !== null && prefixOf(line.text.trim(), code) !== null
      const last = parts.at(-1)
      const before = last?.at(-1)?.text.trim() ?? ''
      const ends = code !== null && prefixOf(last?.[0]?.text.trim() ?? '', code) !== null && before.length < wrappedFrom
      if (heads || ends || !last) parts.push([line])
      else last.push(line)
    }
    return parts
  }
}

function textOf(lines: Array<Line>): string {
  return lines.map((line) => line.text.trim()).join(' ')
}
