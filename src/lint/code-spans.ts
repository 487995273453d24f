/** Where code stands in the text of a guide: nothing there is the author’s prose. */
import {visit} from 'unist-util-visit'
import type {Guide} from '../guide/types.ts'

/** Whether an offset lies in code; in a code block, an inline one, or raw HTML. */
export function codeFinder(guide: Guide): (offset: number) => boolean {
  const spans: Array<[from: number, to: number]> = []
  visit(guide, ['code', 'inlineCode', 'html'], (node) => {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from !== undefined && to !== undefined) spans.push([from, to])
  })
  spans.sort(([a], [b]) => a - b)
  return (offset) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.[1] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return (spans[low]?.[0] ?? Number.POSITIVE_INFINITY) <= offset
  }
}
