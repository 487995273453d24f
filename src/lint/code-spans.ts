/** Where code stands in the text of a guide: nothing there is the author’s prose. */
import type {Nodes} from 'mdast'
import {eachNode} from '../guide/each-node.ts'
import type {Guide} from '../guide/types.ts'

/** Whether an offset lies in code; in a code block, an inline one, or raw HTML. */
export function codeFinder(guide: Guide): (offset: number) => boolean {
  const spans: Array<[from: number, to: number]> = []
  eachNode<Nodes>(guide, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode' && node.type !== 'html') return
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
