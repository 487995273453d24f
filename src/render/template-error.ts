/** What is wrong in a template, at its place. */
import type {Point} from 'unist'

export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly path: string
  readonly place: Point | null

  constructor(path: string, error: unknown) {
    super(wordsOf(error), {cause: error})
    this.path = path
    this.place = placeOf(error)
  }
}

/** A mistake in the grammar comes as lines: where, a picture of it, and at last what was expected. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const [first = words, last] = [lines[0], lines.at(-1)]
  return isGrammar(first) && last && last !== first ? last : first
}

/** Handlebars counts columns from 0, and gives no place at all for a missing partial or helper. */
function placeOf(error: unknown): Point | null {
  const {lineNumber, column, message} = error as {lineNumber?: unknown; column?: unknown; message?: unknown}
  if (typeof lineNumber === 'number') return {line: lineNumber, column: typeof column === 'number' ? column + 1 : 1}
  const line = isGrammar(String(message))
  return line ? {line: Number(line[1]), column: 1} : null
}

function isGrammar(words: string): RegExpExecArray | null {
  return /^(?:Parse|Lexical) error on line (\d+)/.exec(words)
}
