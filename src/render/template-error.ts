/** What is wrong in a template, at its place. */
import type {Point} from 'unist'

export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly path: string
  readonly place: Point | null
  /** Identifiers of what was being set, from the inside out: of a question, its section, … */
  readonly within: Array<string> = []

  constructor(path: string, error: unknown) {
    super(wordsOf(error), {cause: error})
    this.path = path
    this.place = placeOf(error)
  }

  /** Adds what was being done: “while setting question 7 …”. */
  during(words: string): void {
    this.message += `, ${words}`
  }
}

/** A mistake in the grammar comes as lines: where, a picture of it, and at last what was expected. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const [first = words, last = words] = [lines[0], lines.at(-1)]
  // Handlebars puts a place behind its words, which is said before them here.
  return isGrammar(first) ? grammarWords(last) : first.replace(/ - \d+:\d+$/, '')
}

/** Which of its symbols the parser would have taken helps nobody. */
function grammarWords(line: string): string {
  const got = /got '(\w+)'$/.exec(line)?.[1]
  if (got === undefined) return line
  if (got === 'EOF') return 'the file ends inside a block or a pair of braces; close it, as in `{{#if …}}…{{/if}}`'
  if (got === 'INVALID') return 'braces are wrong here, or hold a sign that no name can have; look for a missing `}`'
  return `this is no template; braces or names are wrong here (the parser met ${got})`
}

/** Handlebars counts columns from 0. */
function placeOf(error: unknown): Point | null {
  const {lineNumber, column, message} = error as {lineNumber?: unknown; column?: unknown; message?: unknown}
  if (typeof lineNumber === 'number') return {line: lineNumber, column: typeof column === 'number' ? column + 1 : 1}
  const line = isGrammar(String(message))
  return line ? {line: Number(line[1]), column: 1} : null
}

function isGrammar(words: string): RegExpExecArray | null {
  return /^(?:Parse|Lexical) error on line (\d+)/.exec(words)
}
