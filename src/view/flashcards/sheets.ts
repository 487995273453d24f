/** Cards in order → the sides of sheets that are printed, each back where it meets its front. */
import {mm, type SafeCss} from '../css.ts'
import {fill, type Words} from '../words.ts'
import {backOf, deal, type Flip, foldPlaces, isTurned, type Rectangle, slotsOf, type Turn} from './impose.ts'
import {cutMarks, foldMarks} from './marks.ts'
import {type LineOptions, sheetLine} from './sheet-line.ts'
import type {Stock} from './stock.ts'
import type {Face, PlacedFace, Sheet} from './types.ts'

export type Sides = 'duplex' | 'fronts' | 'backs' | 'fold' | 'list'
/** Millimetres to the right and down, as the side is read. */
export type Offset = readonly [x: number, y: number]

export interface SheetOptions {
  stock: Stock
  sides: Sides
  /** The edge that the printer turns the sheet about, and how the card is to be turned. */
  flip: Flip
  turn: Turn
  /** The last sheet first. */
  reverse: boolean
  frontOffset: Offset
  backOffset: Offset
}

export type Card = readonly [front: Face, back: Face]

/** Throws where cards are to be folded on a stock that has no places in pairs. */
export function imposeCards(cards: ReadonlyArray<Card>, options: SheetOptions, words: Words): Array<Sheet> {
  const sheets = options.sides === 'fold' ? foldedSheets(cards, options, words) : turnedSheets(cards, options, words)
  return options.reverse ? sheets.reverse() : sheets
}

function turnedSheets(cards: ReadonlyArray<Card>, options: SheetOptions, words: Words): Array<Sheet> {
  const {stock, sides, flip, turn} = options
  const slots = slotsOf(stock)
  const turned = isTurned(stock.page, flip, turn)
  const dealt = deal(cards, slots.length)
  return dealt.flatMap((own, index) => {
    const used = slots.slice(0, own.length)
    const line = {stock, words, flip, number: index + 1, of: dealt.length}
    const front: Sheet = {
      ...sheetOf('front', line, used),
      marks: cutMarks(stock, used),
      shift: shiftOf(options.frontOffset),
      faces: own.map(([face], slot) => placed(face, used[slot] as Rectangle, false)),
    }
    const back: Sheet = {
      ...sheetOf(
        'back',
        line,
        used.map((slot) => backOf(slot, stock.page, flip)),
      ),
      shift: shiftOf(options.backOffset),
      faces: own.map(([, face], slot) => placed(face, backOf(used[slot] as Rectangle, stock.page, flip), turned)),
    }
    return [...(sides === 'backs' ? [] : [front]), ...(sides === 'fronts' ? [] : [back])]
  })
}

/** Front and back on one side of the paper, sharing the edge to fold on. */
function foldedSheets(cards: ReadonlyArray<Card>, options: SheetOptions, words: Words): Array<Sheet> {
  const {stock, flip} = options
  const places = foldPlaces(stock)
  if (!places) throw new TypeError(`${stock.id} has no places in pairs`)
  const dealt = deal(cards, places.pairs.length)
  return dealt.map((own, index) => {
    const pairs = places.pairs.slice(0, own.length)
    const line = {stock, words, flip, number: index + 1, of: dealt.length}
    return {
      ...sheetOf(
        'fold',
        line,
        pairs.flatMap(({front, back}) => [front, back]),
      ),
      marks: cutMarks(
        stock,
        pairs.map(({front, back}) => around(front, back)),
      ),
      folds: foldMarks(stock, pairs),
      shift: shiftOf(options.frontOffset),
      faces: own.flatMap(([front, back], slot) => {
        const pair = pairs[slot] as (typeof pairs)[number]
        return [placed(front, pair.front, false), placed(back, pair.back, places.turn === 'top')]
      }),
    }
  })
}

function sheetOf(side: Sheet['side'], line: LineOptions, used: ReadonlyArray<Rectangle>): Omit<Sheet, 'faces'> {
  const {flashcards} = line.words
  const names = {front: flashcards.front, back: flashcards.back, fold: flashcards.oneSide}
  return {
    id: `sheet-${line.number}-${side}`,
    side,
    bookmark: fill(flashcards.sheetSide, {n: line.number, side: names[side]}),
    marks: '',
    folds: '',
    line: sheetLine(side, used, line),
    shift: null,
  }
}

function around(one: Rectangle, other: Rectangle): Rectangle {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  const right = Math.max(one.x + one.width, other.x + other.width)
  const bottom = Math.max(one.y + one.height, other.y + other.height)
  return {x, y, width: right - x, height: bottom - y}
}

function placed(face: Face, slot: Rectangle, turned: boolean): PlacedFace {
  return {x: mm(slot.x), y: mm(slot.y), turned, face}
}

function shiftOf([x, y]: Offset): {x: SafeCss; y: SafeCss} | null {
  return x === 0 && y === 0 ? null : {x: mm(x), y: mm(y)}
}
