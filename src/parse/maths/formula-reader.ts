/**
 * Reads a formula character by character, as parsers of Markdown meet them. One that is not closed is known as such at the
 * next mark, or after so many characters, so that no text takes longer than its length.
 */
import type {InlineMath} from '../../guide/types.ts'

export type Mark = InlineMath['mark']

/** How each way to open a formula closes it. */
export const closings: Record<Mark, string> = {
  $: '$',
  $$: '$$',
  '$`': '`$',
  '\\(': '\\)',
  '\\[': '\\]',
}

/** In characters: TeX that is longer is no formula in a line. */
const longest = 4_000

export class FormulaReader {
  #opening = ''
  #mark: Mark | null = null
  #escaped = false
  #tex = ''

  /** `null` at the end of the paragraph. After `closed` and `no` there is nothing more to read. */
  step(character: string | null): 'more' | 'closed' | 'no' {
    if (character === null || this.#tex.length > longest) return 'no'
    if (this.#mark === null) return this.#open(character)
    return this.#inside(character, this.#mark)
  }

  /** What was read, once it is closed. */
  get formula(): {mark: Mark; tex: string} {
    const mark = this.#mark ?? '$'
    return {mark, tex: this.#tex.slice(0, this.#tex.length - closings[mark].length)}
  }

  #open(character: string): 'more' | 'closed' | 'no' {
    const opening = this.#opening + character
    if (opening === '$' || opening === '\\') {
      this.#opening = opening
      return 'more'
    }
    if (Object.hasOwn(closings, opening)) {
      this.#mark = opening as Mark
      return 'more'
    }
    if (this.#opening !== '$' || /\s/.test(character)) return 'no'
    this.#mark = '$'
    return this.#inside(character, '$')
  }

  #inside(character: string, mark: Mark): 'more' | 'closed' | 'no' {
    // Three dollars open nothing.
    if (mark === '$$' && this.#tex === '' && character === '$') return 'no'
    this.#tex += character
    if (this.#escaped) {
      this.#escaped = false
      if (mark.startsWith('$')) return 'more'
      if (this.#tex.endsWith(closings[mark])) return 'closed'
      return this.#tex.endsWith(mark) ? 'no' : 'more'
    }
    this.#escaped = character === '\\'
    if (mark === '$`') return character === '$' ? (this.#tex.endsWith('`$') ? 'closed' : 'no') : 'more'
    if (character === '`') return 'no'
    if (mark === '$' && character === '$') return 'closed'
    return mark === '$$' && this.#tex.endsWith('$$') ? 'closed' : 'more'
  }
}
