/** Signs around words, in any script: what `\W` takes for a sign may be Russian, Arabic or Chinese. */

const word = /[\p{L}\p{N}]/u

/**
 * A text from its first letter or digit to its last. An expression that looks for signs at the end tries at every one of a
 * million.
 */
export function trimSigns(text: string): string {
  const start = text.search(word)
  if (start < 0) return ''
  let end = text.length
  for (let last = ''; end > start; end -= last.length) {
    const point = text.codePointAt(end - 2) ?? 0
    last = point > 0xffff ? String.fromCodePoint(point) : (text[end - 1] ?? '')
    if (word.test(last)) break
  }
  return text.slice(start, end)
}
