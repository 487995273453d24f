/**
 * Writes canonical Markdown, block by block: what `export --to markdown` writes, from pieces of the text that is read.
 *
 * Marks are written here and nowhere else, so a dialect says what things are and not how that looks.
 */
import type {Line} from '../text/lines.ts'
import type {MappedTextBuilder} from '../text/source-map.ts'
import {trimWords, type Words, wordsText, writeWords} from './words.ts'

/** Lines of a paragraph, each of its own. */
export type Paragraph = Array<Words>

export interface ChoiceText {
  /** Its letter where the source has one. */
  letter: Line | null
  words: Words
  /** `null` where there is no key. */
  correct: boolean | null
}

/** What would be read as a letter of its own at the start of a choice. */
const letterLike = /^\s*\(?\p{L}\s*(?:[.):：、]|\s-)/u

export class CanonicalWriter {
  readonly #out: MappedTextBuilder
  #written = false

  constructor(out: MappedTextBuilder) {
    this.#out = out
  }

  /** A heading of some words, on one line. */
  heading(depth: number, ...words: Paragraph): void {
    this.#open()
    this.#out.insert('#'.repeat(depth))
    for (const line of words) {
      this.#out.insert(' ')
      writeWords(line, this.#out)
    }
  }

  /** A line of facts; those without words are left out. */
  facts(facts: Array<[name: string, words: Words | null | undefined]>): void {
    const known = facts.filter(([, words]) => words && wordsText(words).trim() !== '')
    if (known.length === 0) return
    this.#open()
    for (const [index, [name, words]] of known.entries()) {
      this.#out.insert(`${index > 0 ? ' · ' : ''}**${name}:** `)
      writeWords(words as Words, this.#out)
    }
  }

  /** A comment that says what opens. */
  mark(name: string): void {
    this.#open()
    this.#out.insert(`<!-- ${name} -->`)
  }

  /** A part: its mark, and its label with the colon where the source has them. */
  part(name: string, label: Line | null): void {
    this.mark(name)
    if (!label) return
    this.#open()
    this.#out.insert('**')
    writeWords([label], this.#out)
    this.#out.insert(/[:：]\s*$/.test(label.text) ? '**' : ':**')
  }

  /** A paragraph whose lines stay apart, or run on where they are Markdown; one without words is left out. */
  paragraph(lines: Paragraph, ending: '\\\n' | '\n' = '\\\n'): void {
    const filled = lines.map(trimWords).filter((line) => line.length > 0)
    if (filled.length === 0) return
    this.#open()
    for (const [index, line] of filled.entries()) {
      if (index > 0) this.#out.insert(ending)
      writeWords(line, this.#out)
    }
  }

  /** A list, one item a line of words; one right after another needs a bullet of its own. */
  list(items: Paragraph, bullet: '-' | '*' = '-'): void {
    this.#items(items.map((words) => [`${bullet} `, words]))
  }

  choices(choices: Array<ChoiceText>): void {
    this.#items(
      choices.map(({letter, words, correct}, index) => {
        const own = letter !== null && letter.text.toUpperCase() !== String.fromCharCode(65 + index)
        const needs = own || letterLike.test(wordsText(words))
        const mark: Words = needs ? [letter ?? String.fromCharCode(65 + index), ') '] : []
        return [correct === null ? '- ' : correct ? '- [x] ' : '- [ ] ', [...mark, ...trimWords(words)]]
      }),
    )
  }

  /** Code, as it stands. */
  code(lines: Array<Line>): void {
    const longest = Math.max(2, ...lines.flatMap(({text}) => (text.match(/`+/g) ?? []).map((run) => run.length)))
    const fence = '`'.repeat(longest + 1)
    this.#open()
    this.#out.insert(`${fence}\n`)
    for (const line of lines) {
      this.#out.copy(line.text, line.offset)
      this.#out.insert('\n')
    }
    this.#out.insert(fence)
  }

  #items(items: Array<[mark: string, words: Words]>): void {
    if (items.length === 0) return
    this.#open()
    for (const [index, [mark, words]] of items.entries()) {
      this.#out.insert(`${index > 0 ? '\n' : ''}${mark}`)
      writeWords(words, this.#out)
    }
  }

  #open(): void {
    if (this.#written) this.#out.insert('\n\n')
    this.#written = true
  }
}
