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
  /\\(\r\n|[\s\S])|(<\/?[a-z][a-z0-9]*\b[^<>{}]*>|<!--[\s\S]*?-->)|(&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)|([^\S\r\n]*(?:\r\n|\r|\n)\s*)|[^\\<&\r\n]+?(?=[\\<&\r\n]|[^\S\r\n]+[\r\n]|$)|[\s\S]/gi

/** Lines of words; an empty one stands between paragraphs. `from` is where the text stands in the file. */
export function linesOfRange(text: string, {start, end}: Range, format: GiftFormat, from: number): Array<Words> {
  const reader = new WordReader(format)
  for (const match of text.slice(start, end).matchAll(tokens)) reader.add(match, from + start + match.index)
  return reader.lines
}

class WordReader {
  readonly lines: Array<Words> = [[]]
  readonly #format: GiftFormat
  /** Whether the words stand inside `<pre>`. */
  #laidOut = false

  constructor(format: GiftFormat) {
    this.#format = format
  }

  add([whole, escaped, tag, reference, ending]: RegExpExecArray, offset: number): void {
    const markdown = this.#format === 'markdown'
    const markup = this.#format === 'html' || this.#format === 'moodle'
    if (escaped === 'n') this.lines.push([])
    else if (escaped && '~=#{}:\\'.includes(escaped)) this.#push(escaped, offset + 1, markdown && escaped !== '#')
    else if (tag && markup) this.#addTag(tag, offset)
    else if (ending) this.#addEnding(whole)
    else this.#push(whole, offset, reference ? markup || markdown : markdown && !this.#wouldHead(whole))
  }

  #push(text: string, offset: number, raw: boolean): void {
    this.lines.at(-1)?.push({text, offset, raw})
  }

  /** A heading in the words of a question would end it. */
  #wouldHead(text: string): boolean {
    return this.lines.at(-1)?.length === 0 && /^\s*#/.test(text)
  }

  #addTag(tag: string, offset: number): void {
    if (breaks.test(tag)) this.lines.push([])
    if (/^<\/?pre\b/i.test(tag)) this.#laidOut = !tag.startsWith('</')
    if (!kept.test(tag)) return
    let at = 0
    for (const {index} of tag.matchAll(/\\(?=[~=#{}:\\])/g)) {
      this.#push(tag.slice(at, index), offset + at, true)
      at = index + 1
    }
    this.#push(tag.slice(at), offset + at, true)
  }

  #addEnding(whole: string): void {
    const endings = whole.match(/\r\n|\r|\n/g)?.length ?? 0
    if (this.#laidOut) this.#addLaidOut(whole)
    else if (this.#format === 'markdown') for (let left = Math.min(2, endings); left > 0; left--) this.lines.push([])
    else this.lines.at(-1)?.push(' ')
  }

  /** Inside `<pre>` lines end where they end, and their indentation stays. */
  #addLaidOut(whole: string): void {
    const indent = /[^\r\n]*$/.exec(whole)?.[0].replace(/\t/g, '    ').length ?? 0
    this.lines.push(indent > 0 ? ['&nbsp;'.repeat(indent)] : [])
  }
}
