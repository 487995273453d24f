/** Imposition: which card lies where on which sheet. Pure arithmetic in millimetres. */
import type {Stock} from './stock.ts'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** The places of a sheet, row by row, as its front is read. */
export function slotsOf(stock: Stock): Array<Rectangle> {
  return Array.from({length: stock.columns * stock.rows}, (_, index) => ({
    x: stock.origin.x + (index % stock.columns) * stock.pitch.x,
    y: stock.origin.y + Math.floor(index / stock.columns) * stock.pitch.y,
    ...stock.card,
  }))
}

/**
 * Where the back of a place lies, as the back of the sheet is read.
 *
 * Turning a sheet about its long edge mirrors it left to right when it stands upright and top to bottom when it lies;
 * about its short edge, the other way round. The back of the back is the front.
 */
export function backOf(front: Rectangle, page: {width: number; height: number}, edge: 'long' | 'short'): Rectangle {
  const upright = page.height >= page.width
  return (edge === 'long') === upright
    ? {...front, x: page.width - front.x - front.width}
    : {...front, y: page.height - front.y - front.height}
}

/** Cards in order, dealt to sheets; the last sheet may have empty places, which stay empty on both sides. */
export function deal<T>(cards: Array<T>, perSheet: number): Array<Array<T>> {
  return Array.from({length: Math.ceil(cards.length / perSheet)}, (_, index) =>
    cards.slice(index * perSheet, (index + 1) * perSheet),
  )
}
