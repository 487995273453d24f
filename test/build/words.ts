/** Words of a guide and of what was made from it, to be compared: lower case, without punctuation. */

export function wordsIn(text: string): Array<string> {
  const plain = text.normalize('NFKC').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The text of a canonical guide that is meant to be read: without front matter, marks, addresses and identifiers. */
export function readableText(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/ \{#[^}]*\}/g, '')
    .replace(/^!\[[^\]]*\]\([^)]*\)$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[\^[^\]]*\]:?/g, '')
    .replace(/^```\w*$/gm, '')
    .replace(/\[[x ]\]/g, '')
    .replace(/^\s*\d+\. /gm, '')
}

/** Words of `wanted` that `found` has not, or has less often. */
export function missingWords(wanted: Array<string>, found: Array<string>): Array<string> {
  const counts = new Map<string, number>()
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1)
  return wanted.filter((word) => {
    const left = (counts.get(word) ?? 0) - 1
    counts.set(word, left)
    return left < 0
  })
}

/** Every run of `length` words, joined by spaces. */
export function runsOf(words: Array<string>, length: number): Set<string> {
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' ')),
  )
}
