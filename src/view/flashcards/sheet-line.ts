/** The line that says how to print a sheet. It stands in the margin; where there is none, in the inset of a card. */
import {mm} from '../css.ts'
import {count, fill, type Words} from '../words.ts'
import type {Flip, Rectangle} from './impose.ts'
import {insetOf, marginsOf, type Stock} from './stock.ts'
import type {Sheet} from './types.ts'

/** A margin of this height or more holds the line, this far from the cards; otherwise it stands above the sheet’s edge. */
const enough = 11.5
const fromCards = 7
const fromEdge = 6.4

export interface LineOptions {
  stock: Stock
  words: Words
  flip: Flip
  number: number
  of: number
}

type Piece = {text: string; strong: boolean}

/** `used` are the places that hold something; `null` where a card is the sheet and its front says it already. */
export function sheetLine(
  side: Sheet['side'],
  used: ReadonlyArray<Rectangle>,
  {stock, words, flip, number, of}: LineOptions,
): Sheet['line'] {
  const single = stock.columns * stock.rows === 1
  if (single && side === 'back') return null
  const {flashcards} = words
  const plain = (text: string): Piece => ({text, strong: false})
  const strong = (text: string): Piece => ({text, strong: true})
  const names = {front: flashcards.front, back: flashcards.back, fold: flashcards.oneSide}
  const head = [plain(fill(flashcards.sheetOf, {n: number, of})), strong(names[side])]
  const scale = [plain(flashcards.printAt), strong(flashcards.fullSize)]
  const edge = [plain(flashcards.flipOn), strong(flip === 'long' ? flashcards.longEdge : flashcards.shortEdge)]
  const cuts = stock.perforated ? flashcards.nothingToCut : count(words, words.common.cuts, cutsOf(stock, used))
  const parts = {
    front: [
      head,
      [plain(stock.name)].filter(() => stock.perforated && !single),
      scale,
      edge,
      single ? [] : [plain(cuts)],
    ],
    back: [head],
    fold: [head, scale, [plain(folds(used) > 1 ? flashcards.foldEach : flashcards.foldOnce)]],
  }[side]
  return {...placeOf(stock, used, side), parts: parts.filter((part) => part.length > 0).map((pieces) => ({pieces}))}
}

function placeOf(
  stock: Stock,
  used: ReadonlyArray<Rectangle>,
  side: Sheet['side'],
): {left: ReturnType<typeof mm>; top: ReturnType<typeof mm>} {
  const {top, bottom} = marginsOf(stock)
  const left = Math.min(...used.map((slot) => slot.x)) + (side === 'fold' ? 4 : insetOf(stock))
  if (top >= enough) return {left: mm(left), top: mm(Math.max(fromEdge, stock.origin.y - fromCards))}
  const free = bottom >= enough ? stock.page.height - Math.min(bottom - 3, 8) : stock.page.height - fromEdge
  return {left: mm(left), top: mm(free)}
}

function folds(used: ReadonlyArray<Rectangle>): number {
  return new Set(used.map((slot) => Math.round(slot.x))).size / 2
}

/** How many cuts separate cards; edges that lie on the sheet’s own edge need none. */
function cutsOf({page}: Stock, used: ReadonlyArray<Rectangle>): number {
  const cuts = (from: 'x' | 'y', size: 'width' | 'height'): number => {
    const places = new Set(
      used.flatMap((slot) => [slot[from], slot[from] + slot[size]].map((value) => Math.round(value * 10))),
    )
    return [...places].filter((place) => place > 10 && place < page[size] * 10 - 10).length
  }
  return cuts('x', 'width') + cuts('y', 'height')
}
