/** The line that says how to print a sheet. It stands in the margin; where there is none, in the inset of a card. */
import {mm} from '../css.ts'
import {count, type Words} from '../words.ts'
import type {Rectangle} from './impose.ts'
import type {Stock} from './stock.ts'
import type {Sheet} from './types.ts'

export function sheetLine(stock: Stock, used: Array<Rectangle>, words: Words): Sheet['line'] {
  const left = Math.min(...used.map((slot) => slot.x))
  const margin = stock.origin.y >= 9
  return {
    left: mm(margin ? left : left + 7),
    top: mm(margin ? Math.min(stock.origin.y - 8, 5.5) : stock.page.height - 6.4),
    cuts: stock.perforated ? null : count(words, words.common.cuts, cutsOf(stock, used)),
  }
}

/** How many cuts separate cards; edges that lie on the sheet’s own edge need none. */
function cutsOf(stock: Stock, used: Array<Rectangle>): number {
  const {width, height} = stock.page
  const xs = new Set(used.flatMap((slot) => [slot.x, slot.x + slot.width].map(Math.round)))
  const ys = new Set(used.flatMap((slot) => [slot.y, slot.y + slot.height].map(Math.round)))
  return [...xs].filter((x) => x > 1 && x < width - 1).length + [...ys].filter((y) => y > 1 && y < height - 1).length
}
