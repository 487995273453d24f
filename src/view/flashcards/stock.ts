/** A sheet of cards: where on it they lie. Millimetres from the top left corner of the sheet, as its front is read. */
import {type Paper, parsePaper} from '../paper.ts'

export interface Stock {
  /** Such as `avery-5388`. */
  id: string
  /** Other names of the same sheet, such as `avery-8388`. */
  aliases: ReadonlyArray<string>
  /** In words, such as “Avery 5388, index cards 3 × 5 in”. */
  name: string
  page: Paper
  columns: number
  rows: number
  card: {width: number; height: number}
  /** The top left corner of the first card. */
  origin: {x: number; y: number}
  /** From one card’s corner to the next one’s. */
  pitch: {x: number; y: number}
  /** Comes cut already: nothing is drawn on it. */
  perforated: boolean
  /** How far all that is printed must keep from a card’s edge; by the size of the card where it is `null`. */
  inset: number | null
  /** How far a card’s ground runs over its edge, for cuts that are not quite true. */
  bleed: number
  /** Where the numbers come from. */
  source: string
  confidence: Confidence
}

/**
 * `two`: independent label databases agree; `one`: a single one has it; `computed`: it follows from sizes of paper;
 * `disputed`: databases differ, so that the sheet has to be measured; `own`: the user says so.
 */
export type Confidence = 'two' | 'one' | 'computed' | 'disputed' | 'own'

/** What printers leave blank at the edge of a sheet, and a little: nothing is printed nearer to it than this. */
export const deadZone = 6
const mostInset = 7
const leastInset = 5

/** From a card’s edge to all that is printed on it: for the drift of the back, and for the edge of the sheet. */
export function insetOf(stock: Stock): number {
  if (stock.inset !== null) return stock.inset
  const {width, height} = stock.card
  const bySize = Math.min(mostInset, Math.max(leastInset, Math.round(Math.min(width, height) / 10)))
  return Math.max(bySize, Math.ceil(deadZone - Math.min(...Object.values(marginsOf(stock)))))
}

/** What is left of the sheet around its cards. */
export function marginsOf(stock: Stock): {left: number; top: number; right: number; bottom: number} {
  const {page, columns, rows, card, origin, pitch} = stock
  return {
    left: origin.x,
    top: origin.y,
    right: page.width - origin.x - (columns - 1) * pitch.x - card.width,
    bottom: page.height - origin.y - (rows - 1) * pitch.y - card.height,
  }
}

/** Reads `74x52mm`. */
export function parseCardSize(text: string): {width: number; height: number} | null {
  const match = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*mm$/i.exec(text.trim())
  return match ? {width: Number(match[1]), height: Number(match[2])} : null
}

/** A paper by its name, turned where the name ends in `-landscape`. Throws for a name that there is not. */
export function sheetOf(name: string): Paper {
  const lying = name.endsWith('-landscape')
  const paper = parsePaper(lying ? name.slice(0, -'-landscape'.length) : name)
  if (!paper) throw new TypeError(`no paper called ${name}`)
  return lying ? {name, width: paper.height, height: paper.width} : paper
}
