/**
 * A range of a GIFT text → its words, line by line.
 *
 * `\n` is a line ending, other escapes are the character itself. What ends a line of the file only wraps it, except in
 * Markdown. HTML that lays out text is marks; HTML that means something stays, as do character references.
 */
import type {Words} from '../../canonical/words.ts'
import type {Range} from './blocks.ts'

export type GiftFormat = 'moodle' | 'html' | 'plain' | 'markdown'

const breaks = /^<\/?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|tbody|pre|blockquote)\b/i
const kept = /^<\/?(?:b|strong|i|em|code|tt|sub|sup|img|a)\b/i
const tokens =
  /\\(\r\n|[\s\S])|(<\/?[a-z][a-z0-9]*\b[^<>{}]*>)|(&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)|([^\S\r\n]*(?:\r\n|\r|\n)\s*)|[^\\<&\r\n]+?(?=[\\<&\r\n]|[^\S\r\n]+[\r\n]|$)|[\s\S]/gi

/** Lines of words; an empty one stands between paragraphs. `from` is where the text stands in the file. */
export function linesOfRange(text: string, {start, end}: Range, format: GiftFormat, from: number): Array<Words> {
  const lines: Array<Words> = [[]]
  const markup = format === 'html' || format === 'moodle'
  for (const match of text.slice(start, end).matchAll(tokens)) {
    const [whole, escaped, tag, reference, ending] = match
    const offset = from + start + match.index
    const line = lines.at(-1) as Words
    if (escaped === 'n') lines.push([])
    else if (escaped && '~=#{}:\\'.includes(escaped))
      line.push({text: escaped, offset: offset + 1, raw: format === 'markdown' && escaped !== '#'})
    else if (tag && markup) addTag(tag, offset, lines)
    else if (reference && markup) line.push({text: whole, offset, raw: true})
    else if (ending) addEnding(whole, format, lines)
    else line.push({text: whole, offset, raw: format === 'markdown' && !(line.length === 0 && /^\s*#/.test(whole))})
  }
  return lines
}

function addTag(tag: string, offset: number, lines: Array<Words>): void {
  if (breaks.test(tag)) lines.push([])
  if (!kept.test(tag)) return
  let at = 0
  for (const {index} of tag.matchAll(/\\(?=[~=#{}:\\])/g)) {
    lines.at(-1)?.push({text: tag.slice(at, index), offset: offset + at, raw: true})
    at = index + 1
  }
  lines.at(-1)?.push({text: tag.slice(at), offset: offset + at, raw: true})
}

function addEnding(whole: string, format: GiftFormat, lines: Array<Words>): void {
  if (format !== 'markdown') {
    lines.at(-1)?.push(' ')
    return
  }
  const endings = whole.match(/\r\n|\r|\n/g) ?? []
  for (let index = 0; index < Math.min(2, endings.length); index++) lines.push([])
}
