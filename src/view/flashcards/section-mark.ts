/** A section’s mark: nine small squares in a pattern, so that a dropped stack can be sorted by eye, also in black. */
import type {Face} from './types.ts'

/** Filled squares row by row; told apart at arm’s length. */
const patterns = [
  '111101111',
  '010111010',
  '101010101',
  '110110000',
  '000011011',
  '111000111',
  '101101101',
  '100010001',
  '111100100',
  '001001111',
  '010101010',
  '110011110',
]

/** The squares of the mark in a view box of 9 by 9; an open square is outlined. */
export function sectionMark(index: number): Face['mark'] {
  const pattern = patterns[index % patterns.length] as string
  return Array.from(pattern, (filled, place) => ({
    x: String((place % 3) * 3.2),
    y: String(Math.floor(place / 3) * 3.2),
    open: filled === '0',
  }))
}
