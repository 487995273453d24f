/** Moves the objects of a PDF to other numbers, in their own text: streams are copied as they are. */

/** Strings first, so that words such as “1 0 R” in them are left alone. */
const references = /\((?:[^\\()]|\\[\s\S])*\)|<[\dA-Fa-f\s]+>|\b(\d+) 0 R\b/g

/** `source` without its stream; every `n 0 R` in it becomes `n + by 0 R`. */
export function shiftReferences(source: string, by: number): string {
  return source.replace(references, (match, number?: string) =>
    number === undefined ? match : `${Number(number) + by} 0 R`,
  )
}

/** Dictionaries of streams are shorter, but for those of a stranger. */
const longestHead = 4096

/** The dictionary of a stream, and the rest of it, from the word `stream` on. */
export function splitStream(bytes: Buffer): {head: string; rest: Buffer} {
  for (const length of [longestHead, bytes.length]) {
    const at = bytes.toString('latin1', 0, Math.min(length, bytes.length)).search(/>>\s*stream\r?\n/)
    if (at >= 0) return {head: bytes.toString('latin1', 0, at + 2), rest: bytes.subarray(at + 2)}
  }
  return {head: bytes.toString('latin1'), rest: Buffer.alloc(0)}
}
