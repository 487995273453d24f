/** Sets of code points, as CSS and our own table of coverage write them. */

export type Range = readonly [first: number, last: number]

/** Reads `20-7e a0 2010-2015`. */
export function parseRanges(text: string): Array<Range> {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [first, last = first] = part.split('-')
      return [Number.parseInt(first as string, 16), Number.parseInt(last as string, 16)]
    })
}

/** Reads a CSS `unicode-range`, such as `U+0000-00FF,U+0131`. */
export function parseUnicodeRange(text: string): Array<Range> {
  return parseRanges(text.replace(/U\+/gi, '').replaceAll(',', ' '))
}

/** Code points in order → `20-7e a0`. */
export function formatRanges(points: Iterable<number>): string {
  return toRanges(points)
    .map(([first, last]) => (first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`))
    .join(' ')
}

/** Code points → a CSS `unicode-range`. */
export function toUnicodeRange(points: Iterable<number>): string {
  return formatRanges(points)
    .split(' ')
    .map((part) => `U+${part.toUpperCase()}`)
    .join(',')
}

export function includes(ranges: ReadonlyArray<Range>, point: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] as Range
    if (point < first) high = middle - 1
    else if (point > last) low = middle + 1
    else return true
  }
  return false
}

function toRanges(points: Iterable<number>): Array<Range> {
  const sorted = [...new Set(points)].sort((a, b) => a - b)
  const ranges: Array<[number, number]> = []
  for (const point of sorted) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}
