/** Whether cards lie on their sheet as cards can: a problem in words, or `null`. */
import {smallestCard} from './grid.ts'
import {deadZone, insetOf, marginsOf, type Stock} from './stock.ts'

/** Cards may touch, and sheets are measured to a tenth. */
const tolerance = 0.05
const mostBleed = 5

export function stockProblem(stock: Stock): string | null {
  const {card, columns, rows, pitch, page, bleed} = stock
  if (!(Number.isInteger(columns) && Number.isInteger(rows) && columns > 0 && rows > 0))
    return 'has no whole number of columns and rows'
  if (card.width < smallestCard.width || card.height < smallestCard.height)
    return `has cards of ${card.width} × ${card.height} mm; they are at least ${smallestCard.width} × ${smallestCard.height}`
  const over = Object.entries(marginsOf(stock)).find(([, margin]) => margin < -tolerance)
  if (over)
    return `has cards that hang ${tenths(-over[1])} mm over the ${over[0]} edge of the sheet (${page.width} × ${page.height} mm)`
  if (columns > 1 && pitch.x < card.width - tolerance)
    return `has cards that overlap by ${tenths(card.width - pitch.x)} mm from left to right`
  if (rows > 1 && pitch.y < card.height - tolerance)
    return `has cards that overlap by ${tenths(card.height - pitch.y)} mm from top to bottom`
  if (bleed < 0 || bleed > mostBleed) return `has a bleed of ${bleed} mm; it can be 0 to ${mostBleed}`
  if (bleed > 0 && roomForBleed(stock) < bleed - tolerance)
    return `has a bleed of ${bleed} mm, and ${tenths(Math.max(0, roomForBleed(stock)))} mm of room for it around a card`
  return insetProblem(stock)
}

function insetProblem(stock: Stock): string | null {
  const inset = insetOf(stock)
  const {width, height} = stock.card
  if (inset < 2 || 2 * inset > Math.min(width, height) / 2)
    return `has an inset of ${inset} mm; it can be 2 to ${Math.floor(Math.min(width, height) / 4)}`
  const [edge, margin] = Object.entries(marginsOf(stock)).reduce((least, next) => (next[1] < least[1] ? next : least))
  if (margin + inset < deadZone - tolerance)
    return `has text ${tenths(margin + inset)} mm from the ${edge} edge of the sheet, where many printers cannot print; it keeps ${deadZone} with an inset of ${tenths(deadZone - margin)}`
  return null
}

/** Half the narrowest gap between cards, or the narrowest margin. */
function roomForBleed(stock: Stock): number {
  const {columns, rows, pitch, card} = stock
  return Math.min(
    ...Object.values(marginsOf(stock)),
    columns > 1 ? (pitch.x - card.width) / 2 : Number.POSITIVE_INFINITY,
    rows > 1 ? (pitch.y - card.height) / 2 : Number.POSITIVE_INFINITY,
  )
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
