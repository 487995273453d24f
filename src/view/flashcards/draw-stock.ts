/** A sheet as a little drawing in text, for a terminal: a character is about 10 mm wide and 20 mm high. */
import {slotsOf} from './impose.ts'
import type {Stock} from './stock.ts'

const perCharacter = {x: 10, y: 20}

/** Lines of equal length; the sheet’s edge is dotted, cards are drawn full. */
export function drawStock(stock: Stock): Array<string> {
  const [width, height] = [cell(stock.page.width, 'x'), cell(stock.page.height, 'y')]
  const grid = Array.from({length: height + 1}, () => Array.from({length: width + 1}, () => ' '))
  const set = (x: number, y: number, character: string): void => {
    const row = grid[y]
    if (row && x <= width) row[x] = character
  }
  frame({left: 0, top: 0, right: width, bottom: height}, set, {level: '·', upright: '·', corner: '·'})
  for (const slot of slotsOf(stock)) {
    const place = {
      left: cell(slot.x, 'x'),
      top: cell(slot.y, 'y'),
      right: cell(slot.x + slot.width, 'x'),
      bottom: cell(slot.y + slot.height, 'y'),
    }
    frame(place, set, {level: '-', upright: '|', corner: '+'})
  }
  return grid.map((row) => row.join(''))
}

function cell(mm: number, axis: 'x' | 'y'): number {
  return Math.round(mm / perCharacter[axis])
}

function frame(
  {left, top, right, bottom}: {left: number; top: number; right: number; bottom: number},
  set: (x: number, y: number, character: string) => void,
  {level, upright, corner}: {level: string; upright: string; corner: string},
): void {
  for (let x = left; x <= right; x++) for (const y of [top, bottom]) set(x, y, level)
  for (let y = top; y <= bottom; y++) for (const x of [left, right]) set(x, y, upright)
  for (const x of [left, right]) for (const y of [top, bottom]) set(x, y, corner)
}
