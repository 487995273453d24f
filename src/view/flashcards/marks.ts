/**
 * Cut and fold marks of one sheet, as SVG paths in millimetres. They stand on cuts alone: at the ends of each card’s
 * edges where the sheet has no margin, outside the trim where it has one. None on backs, on perforated stock, or round
 * places that stay empty.
 */
import type {Rectangle} from './impose.ts'
import {marginsOf, type Stock} from './stock.ts'

/** Along the cut, from the sheet’s edge and from where cuts meet. */
const inward = 9
const arm = 4
/** Outside the trim. */
const gap = 2
const length = 3
/** Nearer to the sheet’s edge than this, the sheet’s edge does. */
const atEdge = 1

export function cutMarks(stock: Stock, used: ReadonlyArray<Rectangle>): string {
  if (stock.perforated || used.length === 0) return ''
  const margin = Math.min(...Object.values(marginsOf(stock)))
  const lines = margin >= gap + length ? marginMarks(stock, used) : edgeMarks(stock, used)
  return pathOf(lines)
}

/** Dashes on the edges that fronts share with their backs, and a mark outside where there is room for it. */
export function foldMarks(stock: Stock, pairs: ReadonlyArray<{front: Rectangle; back: Rectangle}>): string {
  const lines = pairs.map(({front, back}): Line => {
    const upright = Math.abs(front.x + front.width - back.x) < 0.01
    return upright
      ? [back.x, front.y, back.x, front.y + front.height]
      : [front.x, back.y, front.x + front.width, back.y]
  })
  const used = pairs.flatMap(({front, back}) => [front, back])
  const ends = lines.flatMap((line): Array<Line> => outward(line, gap, 5.5))
  return pathOf([...lines, ...ends.filter((line) => isFree(line, used, stock))])
}

type Line = [x1: number, y1: number, x2: number, y2: number]

/** Sheets without a margin: each edge of each card that is cut, at both of its ends. */
function edgeMarks({page}: Stock, used: ReadonlyArray<Rectangle>): Array<Line> {
  return used.flatMap(edgesOf).flatMap((line): Array<Line> => {
    const [x1, x2] = [snap(line[0], page.width), snap(line[2], page.width)]
    const [y1, y2] = [snap(line[1], page.height), snap(line[3], page.height)]
    const upright = x1 === x2
    if (upright ? x1 === 0 || x1 === page.width : y1 === 0 || y1 === page.height) return []
    const [from, to, size] = upright ? [y1, y2, page.height] : [x1, x2, page.width]
    const piece = (start: number, end: number): Line => (upright ? [x1, start, x1, end] : [start, y1, end, y1])
    return [piece(from, from + (from === 0 ? inward : arm)), piece(to - (to === size ? inward : arm), to)]
  })
}

/** Sheets with a margin: outside the trim, where no other card lies. */
function marginMarks(stock: Stock, used: ReadonlyArray<Rectangle>): Array<Line> {
  const away = Math.max(gap, stock.bleed)
  return used
    .flatMap(edgesOf)
    .flatMap((line) => outward(line, away, length))
    .filter((line) => isFree(line, used, stock))
}

function edgesOf({x, y, width, height}: Rectangle): Array<Line> {
  return [
    [x, y, x + width, y],
    [x, y + height, x + width, y + height],
    [x, y, x, y + height],
    [x + width, y, x + width, y + height],
  ]
}

/** A line’s two continuations, a gap away from its ends. */
function outward([x1, y1, x2, y2]: Line, away: number, long: number): Array<Line> {
  return x1 === x2
    ? [
        [x1, y1 - away - long, x1, y1 - away],
        [x1, y2 + away, x1, y2 + away + long],
      ]
    : [
        [x1 - away - long, y1, x1 - away, y1],
        [x2 + away, y1, x2 + away + long, y1],
      ]
}

/** On the sheet, and on no card, not even along its edge. */
function isFree([x1, y1, x2, y2]: Line, used: ReadonlyArray<Rectangle>, {page}: Stock): boolean {
  if (x1 < 0 || y1 < 0 || x2 > page.width || y2 > page.height) return false
  const touch = 0.01
  return !used.some(
    (slot) =>
      x2 > slot.x - touch &&
      x1 < slot.x + slot.width + touch &&
      y2 > slot.y - touch &&
      y1 < slot.y + slot.height + touch,
  )
}

function snap(value: number, size: number): number {
  if (value < atEdge) return 0
  return value > size - atEdge ? size : value
}

/** Each once, though two cards share an edge. */
function pathOf(lines: ReadonlyArray<Line>): string {
  const paths = lines.map((line) => {
    const [x1, y1, x2, y2] = line.map((value) => Math.round(value * 1000) / 1000)
    return `M${x1} ${y1}L${x2} ${y2}`
  })
  return [...new Set(paths)].join('')
}
