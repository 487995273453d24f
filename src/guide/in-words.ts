/** Lists in our own messages, which are English. Node’s lists of any language take longer to get ready than a guide to read. */

/** “a”, “a and b”, “a, b, and c”; with another word in the place of “and”. */
export function inWords(items: ReadonlyArray<string>, word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? ''
  if (items.length < 3) return items.length === 2 ? `${items[0]} ${word} ${last}` : last
  return `${items.slice(0, -1).join(', ')}, ${word} ${last}`
}
