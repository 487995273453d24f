/** How a card is divided, in millimetres: by its size, and by whether it is printed large. */
import {insetOf, type Stock} from './stock.ts'

export interface CardGeometry {
  width: number
  height: number
  inset: number
  /** How many times as large as usual everything is set: 14 pt for 8. */
  scale: number
  head: number
  foot: number
  /** From the head down to the text: text hangs from a fixed line, so that a stack leafs quietly. */
  lead: {front: number; high: number; back: number}
  /** The section’s mark on a divider. */
  mark: number
}

/** Large print begins at 14 pt (the American Printing House for the Blind asks for no less, the RNIB for 16). */
const largeScale = 14 / 8
const a7 = {width: 105, height: 74}
/** What is left of an A7 card between its head and its foot. */
const a7Room = a7.height - 2 * 7 - 4 - 4.4

export function cardGeometry(stock: Stock, large: boolean): CardGeometry {
  const {width, height} = stock.card
  const inset = insetOf(stock)
  const scale = large ? largeScale : 1
  const [head, foot] = [4 * scale, 4.4 * scale]
  // On smaller cards the lead gives way first: to a third, where hardly any room is left.
  const share = Math.min(1, Math.max(1 / 3, ((height - 2 * inset - head - foot) / a7Room - 0.5) * 2))
  const proportion = Math.min(width / a7.width, height / a7.height)
  return {
    width,
    height,
    inset,
    scale,
    head,
    foot,
    lead: {front: 9 * share, high: 5 * share, back: 5 * share},
    mark: Math.min(44, 32 * proportion),
  }
}
