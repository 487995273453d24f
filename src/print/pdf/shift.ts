/** Moves the objects of a PDF to other numbers, in their own text: streams are copied as they are. */

/** Strings first, so that words such as “1 0 R” in them are left alone. */
const references = /\((?:[^\\()]|\\[\s\S])*\)|<[\dA-Fa-f\s]+>|\b(\d+) 0 R\b/g

/** `source` without its stream; every `n 0 R` in it becomes `n + by 0 R`. */
export function shiftReferences(source: string, by: number): string {
  return source.replace(references, (match, number?: string) =>
    number === undefined ? match : `${Number(number) + by} 0 R`,
  )
}

/** The dictionary of a stream, and the rest of it, from the word `stream` on. */
export function splitStream(source: string): {head: string; rest: string} {
  const at = source.search(/>>\s*stream\r?\n/)
  return at < 0 ? {head: source, rest: ''} : {head: source.slice(0, at + 2), rest: source.slice(at + 2)}
}
