/** How many columns of a terminal a text takes, and as much of a line as there is room for. */

/** Scripts whose characters take two columns, as do pictures (Unicode Standard Annex 11, East Asian Width). */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u
const nothing = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
/** Each takes one column. */
const ascii = /^[ -~]*$/
/** Made when it is needed: it takes longer than a line of most commands. */
let segmenter: Intl.Segmenter | null = null

/** The text, or its beginning with `…`, in no more than so many columns. */
export function fitWidth(text: string, columns: number): string {
  if (ascii.test(text) && text.length <= columns) return text
  let used = 0
  let kept = ''
  for (const segment of segmentsOf(text)) {
    const width = widthOf(segment)
    if (used + width > columns) return withEllipsis(kept, columns)
    used += width
    kept += segment
  }
  return text
}

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  if (ascii.test(text)) return text.length
  let sum = 0
  for (const segment of segmentsOf(text)) sum += widthOf(segment)
  return sum
}

/** In place of as much of the end as it needs. */
function withEllipsis(text: string, columns: number): string {
  const segments = segmentsOf(text)
  let used = columnsOf(text)
  while (used + 1 > columns && segments.length > 0) used -= widthOf(segments.pop() as string)
  return columns > 0 ? `${segments.join('').trimEnd()}…` : ''
}

function segmentsOf(text: string): Array<string> {
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}

function widthOf(segment: string): number {
  if (nothing.test(segment)) return 0
  return wide.test(segment) ? 2 : 1
}
