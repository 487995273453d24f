/** What is wrong in a template, at its place. */
import type {Point} from 'unist'

export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly path: string
  readonly place: Point | null

  constructor(path: string, error: unknown) {
    const words = error instanceof Error ? error.message : String(error)
    super(words.split('\n')[0] ?? words, {cause: error})
    this.path = path
    this.place = placeOf(error)
  }
}

/** Handlebars counts columns from 0, and gives no place at all for a missing partial or helper. */
function placeOf(error: unknown): Point | null {
  const {lineNumber, column} = error as {lineNumber?: unknown; column?: unknown}
  if (typeof lineNumber !== 'number') return null
  return {line: lineNumber, column: typeof column === 'number' ? column + 1 : 1}
}
