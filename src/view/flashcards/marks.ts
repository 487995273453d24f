/**
 * Cut marks of one sheet, as an SVG path in millimetres. They stand on the cuts alone: short lines at the edge of the
 * sheet and crosses where cuts meet; outside the trim where the sheet has a margin. None on backs, on perforated stock,
 * or at places that stay empty.
 */
import type {Rectangle} from './impose.ts'
import type {Stock} from './stock.ts'

const inward = 9
const arm = 4
const outside = {gap: 2, length: 3}

export function cutMarks(stock: Stock, used: Array<Rectangle>): string {
  if (stock.perforated || used.length === 0) return ''
  const {width, height} = stock.page
  const margin = Math.min(stock.origin.x, stock.origin.y) >= outside.gap + outside.length
  const xs = edges(used.flatMap((slot) => [slot.x, slot.x + slot.width]))
  const ys = edges(used.flatMap((slot) => [slot.y, slot.y + slot.height]))
  return margin ? marginMarks(xs, ys, used) : edgeMarks(inside(xs, width), inside(ys, height), used, stock.page)
}

/** Sheets without a margin: marks begin at the sheet’s edge and run along the cut. */
function edgeMarks(
  xs: Array<number>,
  ys: Array<number>,
  used: Array<Rectangle>,
  page: {width: number; height: number},
): string {
  const path: Array<string> = []
  const bottom = Math.max(...used.map((slot) => slot.y + slot.height))
  for (const x of xs) {
    path.push(line(x, 0, x, inward))
    const end = page.height - bottom < inward ? page.height : bottom
    path.push(line(x, end - inward, x, end))
  }
  for (const y of ys) path.push(line(0, y, inward, y), line(page.width - inward, y, page.width, y))
  for (const x of xs) {
    for (const y of ys) if (y < bottom - 1) path.push(line(x - arm, y, x + arm, y), line(x, y - arm, x, y + arm))
  }
  return path.join('')
}

/** Sheets with a margin: marks stand outside the trim. */
function marginMarks(xs: Array<number>, ys: Array<number>, used: Array<Rectangle>): string {
  const left = Math.min(...used.map((slot) => slot.x)) - outside.gap
  const top = Math.min(...used.map((slot) => slot.y)) - outside.gap
  const right = Math.max(...used.map((slot) => slot.x + slot.width)) + outside.gap
  const bottom = Math.max(...used.map((slot) => slot.y + slot.height)) + outside.gap
  return [
    ...xs.flatMap((x) => [line(x, top - outside.length, x, top), line(x, bottom, x, bottom + outside.length)]),
    ...ys.flatMap((y) => [line(left - outside.length, y, left, y), line(right, y, right + outside.length, y)]),
  ].join('')
}

function edges(values: Array<number>): Array<number> {
  return [...new Set(values.map((value) => Math.round(value * 1000) / 1000))].sort((a, b) => a - b)
}

/** Cuts that are worth marking: nearer to the sheet’s edge than 1 mm, the sheet’s edge does. */
function inside(values: Array<number>, length: number): Array<number> {
  return values.filter((value) => value > 1 && value < length - 1)
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map((value) => Math.round(value * 1000) / 1000)
  return `M${a} ${b}L${c} ${d}`
}
