/** What flashcards can be told, from what a user wrote. */
import type {Paper} from '../paper.ts'
import {chooseStock} from './choose-stock.ts'
import type {Back} from './content.ts'
import type {FlashcardsOptions} from './create-flashcards-view.ts'
import type {Flip, Turn} from './impose.ts'
import type {Offset, Sides} from './sheets.ts'

export const sideNames: ReadonlyArray<Sides> = ['duplex', 'fronts', 'backs', 'fold', 'list']
export const flipNames: ReadonlyArray<Flip> = ['long', 'short']
export const turnNames: ReadonlyArray<Turn> = ['side', 'top']
export const backNames: ReadonlyArray<Back> = ['brief', 'points', 'answer', 'tip']

/** A larger one is a wrong stock, or a page that was fitted to the paper; no printer is so far out. */
export const mostOffset = 5

/** As they are written; everything may be left out. */
export interface GivenCards {
  stock?: string | undefined
  card?: string | undefined
  sides?: string | undefined
  back?: string | undefined
  flip?: string | undefined
  turn?: string | undefined
  reverse?: boolean | undefined
  bleed?: string | number | undefined
  large?: boolean | undefined
  onlyChanged?: boolean | undefined
  frontOffset?: string | ReadonlyArray<number> | undefined
  backOffset?: string | ReadonlyArray<number> | undefined
  stocks?: Readonly<Record<string, unknown>> | undefined
}

export interface CardOptions extends Omit<FlashcardsOptions, 'toHtml' | 'folios' | 'only'> {
  onlyChanged: boolean
}

/** A `string` is what is wrong with them: a whole sentence. `paper` is that of sheets. */
export function resolveCards(given: GivenCards, paper: Paper): CardOptions | string {
  const sides = member('sides', given.sides ?? 'duplex', sideNames)
  if (isProblem(sides, sideNames)) return sides
  const flip = member('flip', given.flip ?? 'long', flipNames)
  if (isProblem(flip, flipNames)) return flip
  const turn = member('turn', given.turn ?? 'side', turnNames)
  if (isProblem(turn, turnNames)) return turn
  const back = given.back === undefined ? null : member('back', given.back, backNames)
  if (back !== null && isProblem(back, backNames)) return back
  const bleed = Number(given.bleed ?? 0)
  if (!(bleed >= 0 && bleed <= mostOffset)) return `--bleed is \`${given.bleed}\`; it is a number of mm from 0 to 5.`
  const frontOffset = offset('front-offset', given.frontOffset)
  if (typeof frontOffset === 'string') return frontOffset
  const backOffset = offset('back-offset', given.backOffset)
  if (typeof backOffset === 'string') return backOffset
  const {large = false, reverse = false, onlyChanged = false, card, stocks = {}} = given
  const stock = chooseStock({stock: given.stock, card, paper, sides, large, bleed, own: stocks})
  if (typeof stock === 'string') return stock
  return {stock, sides, flip, turn, back, reverse, large, onlyChanged, frontOffset, backOffset}
}

function member<T extends string>(name: string, given: string, known: ReadonlyArray<T>): T | string {
  const found = known.find((item) => item === given.trim().toLowerCase())
  return found ?? `--${name} has \`${given}\`; it can be ${known.join(', ')}.`
}

function isProblem<T extends string>(value: T | string, known: ReadonlyArray<T>): value is Exclude<string, T> {
  return !known.includes(value as T)
}

function offset(name: string, given: string | ReadonlyArray<number> | undefined): Offset | string {
  if (given === undefined) return [0, 0]
  const numbers = (typeof given === 'string' ? given.split(',') : given).map((value) =>
    typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value),
  )
  const [x, y] = numbers
  if (numbers.length !== 2 || x === undefined || y === undefined || !numbers.every(Number.isFinite))
    return `--${name} is \`${given}\`; it is two numbers of mm, to the right and down, such as 0.5,-1.`
  if (Math.max(Math.abs(x), Math.abs(y)) > mostOffset)
    return `--${name} is \`${given}\`; it is at most ${mostOffset} mm each way: what is further out was printed at another size.`
  return [x, y]
}
