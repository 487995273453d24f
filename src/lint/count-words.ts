/** How many words a text has, in any script. */
const segmenter = new Intl.Segmenter('en', {granularity: 'word'})

export function countWords(text: string): number {
  let count = 0
  for (const {isWordLike} of segmenter.segment(text)) if (isWordLike) count++
  return count
}
