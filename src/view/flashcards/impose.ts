/** Imposition: which card lies where on which sheet. Pure arithmetic in millimetres. */
import type {Stock} from './stock.ts'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** The edge of the sheet that a printer turns it about. */
export type Flip = 'long' | 'short'
/** How something is turned to see its back: like the page of a book, or like the sheet of a wall calendar. */
export type Turn = 'side' | 'top'

/** The places of a sheet, row by row, as its front is read. */
export function slotsOf(stock: Stock): Array<Rectangle> {
  return Array.from({length: stock.columns * stock.rows}, (_, index) => ({
    x: stock.origin.x + (index % stock.columns) * stock.pitch.x,
    y: stock.origin.y + Math.floor(index / stock.columns) * stock.pitch.y,
    ...stock.card,
  }))
}

/** Turned about its long edge a sheet that stands turns to the side, and one that lies over its top; and the reverse. */
export function turnOf(page: {width: number; height: number}, flip: Flip): Turn {
  const upright = page.height >= page.width
  return (flip === 'long') === upright ? 'side' : 'top'
}

/** Where the back of a place lies, as the back of the sheet is read. The back of the back is the front. */
export function backOf(front: Rectangle, page: {width: number; height: number}, flip: Flip): Rectangle {
  return turnOf(page, flip) === 'side'
    ? {...front, x: page.width - front.x - front.width}
    : {...front, y: page.height - front.y - front.height}
}

/**
 * Whether a back stands on its head on the sheet: a card that has been cut out turns as the sheet turned, so for one
 * that is to turn the other way its back is turned by 180° in its place.
 */
export function isTurned(page: {width: number; height: number}, flip: Flip, card: Turn): boolean {
  return turnOf(page, flip) !== card
}

export interface FoldPlaces {
  /** The way the back goes behind: `side` over an upright fold, `top` over a level one, with the back on its head. */
  turn: Turn
  pairs: Array<{front: Rectangle; back: Rectangle}>
}

/** Pairs of places that share an edge to fold on, front first; `null` where no two places touch in pairs. */
export function foldPlaces(stock: Stock): FoldPlaces | null {
  const slots = slotsOf(stock)
  const {columns, rows, pitch, card} = stock
  const beside = columns % 2 === 0 && touches(pitch.x, card.width)
  const above = rows % 2 === 0 && touches(pitch.y, card.height)
  if (!beside && !above) return null
  const step = beside ? 1 : columns
  const isFront = (index: number): boolean => (beside ? index % columns : Math.floor(index / columns)) % 2 === 0
  return {
    turn: beside ? 'side' : 'top',
    pairs: slots.flatMap((front, index) => (isFront(index) ? [{front, back: slots[index + step] as Rectangle}] : [])),
  }
}

function touches(pitch: number, size: number): boolean {
  return Math.abs(pitch - size) < 0.01
}

/** Cards in order, dealt to sheets; the last sheet may have empty places, which stay empty on both sides. */
export function deal<T>(cards: ReadonlyArray<T>, perSheet: number): Array<Array<T>> {
  return Array.from({length: Math.ceil(cards.length / perSheet)}, (_, index) =>
    cards.slice(index * perSheet, (index + 1) * perSheet),
  )
}
