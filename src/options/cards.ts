/** Options of the flashcards that are more than a look at each by itself. */
import {chooseStock} from '../view/flashcards/choose-stock.ts'
import {type CardOptions, mostOffset} from '../view/flashcards/options.ts'
import type {Offset} from '../view/flashcards/sheets.ts'
import type {Paper} from '../view/paper.ts'
import {OptionError} from './option-error.ts'
import type {Settled} from './row.ts'
import type {flashcards} from './rows/flashcards.ts'

/** Throws an `OptionError`. `paper` is that of sheets. */
export function cardsOf(plain: Settled<typeof flashcards>, paper: Paper): CardOptions {
  const {sides, flip, turn, back, reverse, large, onlyChanged, card, stocks} = plain
  const bleed = bleedOf(plain.bleed)
  const stock = chooseStock({stock: plain.stock, card, paper, sides, large, bleed, own: stocks})
  if (typeof stock === 'string') throw new OptionError(stock)
  const frontOffset = offsetOf('front-offset', plain.frontOffset)
  const backOffset = offsetOf('back-offset', plain.backOffset)
  return {stock, sides, flip, turn, back, reverse, large, onlyChanged, frontOffset, backOffset}
}

function bleedOf(given: string | null): number {
  const bleed = Number(given ?? 0)
  if (bleed >= 0 && bleed <= mostOffset) return bleed
  throw new OptionError(`--bleed is \`${given}\`; it is a number of mm from 0 to ${mostOffset}.`)
}

function offsetOf(name: string, given: string | null): Offset {
  if (given === null) return [0, 0]
  const [x, y, ...rest] = given.split(',').map((text) => (text.trim() === '' ? Number.NaN : Number(text)))
  if (x === undefined || y === undefined || rest.length > 0 || !Number.isFinite(x) || !Number.isFinite(y)) {
    throw new OptionError(`--${name} is \`${given}\`; it is two numbers of mm, to the right and down, such as 0.5,-1.`)
  }
  if (Math.max(Math.abs(x), Math.abs(y)) > mostOffset) {
    const reason = 'what is further out was printed at another size'
    throw new OptionError(`--${name} is \`${given}\`; it is at most ${mostOffset} mm each way: ${reason}.`)
  }
  return [x, y]
}
