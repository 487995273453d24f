/** The faces of cards on a page of a PDF, by the places that their stock gives them. */
import {backOf, foldPlaces, isTurned, type Rectangle, slotsOf} from '../../../src/view/flashcards/impose.ts'
import type {CardOptions} from '../../../src/view/flashcards/options.ts'
import type {PdfPage, PdfText} from '../../print/read-pdf.ts'

export interface CardFace {
  /** As it is printed on the card: `07`, or `01–03` on a divider. */
  number: string
  slot: Rectangle
  turned: boolean
  /** Where the number begins, from the corner of the card that is its top left one as it is read. */
  head: {x: number; y: number}
  texts: Array<PdfText>
  text: string
}

/** Places of a page that is a front (`fold`: fronts and backs) or a back, each with the way that it stands. */
export function placesOn(side: 'front' | 'back', cards: CardOptions): Array<{slot: Rectangle; turned: boolean}> {
  const {stock, sides, flip, turn} = cards
  const fold = sides === 'fold' ? foldPlaces(stock) : null
  if (fold) {
    return fold.pairs.flatMap(({front, back}) => [
      {slot: front, turned: false},
      {slot: back, turned: fold.turn === 'top'},
    ])
  }
  if (side === 'front') return slotsOf(stock).map((slot) => ({slot, turned: false}))
  const turned = isTurned(stock.page, flip, turn)
  return slotsOf(stock).map((slot) => ({slot: backOf(slot, stock.page, flip), turned}))
}

/** The size of the line that says how to print a sheet, in points. */
const lineSize = 5.6

/** All that is printed on cards: the line that says how to print the sheet, nearest to its edge, is no part of one. */
export function onCards(page: PdfPage): Array<PdfText> {
  const isLine = ({size}: PdfText): boolean => Math.abs(size - lineSize) < 0.05
  const fromEdge = ({y}: PdfText): number => Math.min(y, page.height - y)
  const [line] = page.texts.filter(isLine).sort((a, b) => fromEdge(a) - fromEdge(b))
  return page.texts.filter((text) => !(line && isLine(text) && Math.abs(text.y - line.y) < 0.5))
}

/** The text’s extent from left to right, and its baseline. */
export function spanOf({x, y, width, turned}: PdfText): {left: number; right: number; y: number} {
  return turned ? {left: x - width, right: x, y} : {left: x, right: x + width, y}
}

export function facesOn(page: PdfPage, side: 'front' | 'back', cards: CardOptions): Array<CardFace> {
  return placesOn(side, cards).flatMap(({slot, turned}) => {
    const texts = onCards(page).filter((text) => isOn(slot, text))
    const number = texts.find(({text}) => /^\d+(?:–\d+)?$/.test(text))
    if (!number) return []
    const corner = turned ? {x: slot.x + slot.width, y: slot.y + slot.height} : slot
    const head = {x: Math.abs(number.x - corner.x), y: Math.abs(number.y - corner.y)}
    return [
      {number: number.text, slot, turned: number.turned, head, texts, text: texts.map(({text}) => text).join(' ')},
    ]
  })
}

function isOn(slot: Rectangle, text: PdfText): boolean {
  const {left, right, y} = spanOf(text)
  const middle = (left + right) / 2
  return middle > slot.x && middle < slot.x + slot.width && y > slot.y && y < slot.y + slot.height
}
