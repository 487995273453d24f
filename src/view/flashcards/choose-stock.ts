/** What a user says of paper and cards → the stock that it means, or what is wrong with it, in words. */
import type {Paper} from '../paper.ts'
import {stockProblem} from './check-stock.ts'
import {stockForPaper, stockNamed} from './find-stock.ts'
import {gridStock, smallestCard} from './grid.ts'
import {foldPlaces} from './impose.ts'
import {readStock} from './read-stock.ts'
import type {Sides} from './sheets.ts'
import {parseCardSize, type Stock} from './stock.ts'
import {stocks} from './stocks.ts'

export interface StockChoice {
  stock: string | null
  card: string | null
  paper: Paper
  sides: Sides
  large: boolean
  bleed: number
  /** Sheets of the user’s own, by name. */
  own: Readonly<Record<string, unknown>>
}

/** A `string` is the problem: a whole sentence. */
export function chooseStock(choice: StockChoice): Stock | string {
  const stock = namedOrComputed(choice)
  if (typeof stock === 'string' || choice.sides !== 'fold') return stock
  if (stock.perforated) return `--sides fold is for sheets that you cut; ${stock.id} comes cut already.`
  return foldPlaces(stock) ? stock : `--sides fold needs cards in pairs that touch; ${stock.id} has none.`
}

function namedOrComputed({stock, card, paper, sides, large, bleed, own}: StockChoice): Stock | string {
  if (stock !== null && card !== null) return '--stock and --card were both given; a stock has cards of its own size.'
  if (stock !== null) return withBleed(named(stock, own), bleed)
  const fold = sides === 'fold'
  if (card !== null) {
    const size = parseCardSize(card)
    if (!size) return `--card is \`${card}\`; it is a size such as 105x74mm.`
    const grid = gridStock(paper, size, {fold, bleed})
    const least = `${smallestCard.width}x${smallestCard.height}mm`
    return (
      grid ??
      `--card is \`${card}\`; cards are at least ${least}, and ${fold ? 'two have' : 'one has'} to fit on ${paper.name}.`
    )
  }
  const usual = stockForPaper(paper, fold ? 'fold' : large ? 'large' : 'cards')
  if (!usual) return `--paper ${paper.name} is too small for cards of 74 mm; give their size with --card.`
  return withBleed(usual, bleed)
}

function named(name: string, own: Readonly<Record<string, unknown>>): Stock | string {
  const key = Object.keys(own).find((id) => id.toLowerCase() === name.trim().toLowerCase())
  if (key !== undefined) {
    const read = readStock(key, own[key])
    return 'stock' in read ? read.stock : `The stock \`${key}\` ${read.problem}.`
  }
  const known = [...Object.keys(own), ...stocks.map(({id}) => id)]
  return stockNamed(name) ?? `--stock is \`${name}\`; it can be ${known.join(', ')}.`
}

function withBleed(stock: Stock | string, bleed: number): Stock | string {
  if (typeof stock === 'string' || bleed === 0) return stock
  const bled = {...stock, bleed}
  const problem = stockProblem(bled)
  return problem === null ? bled : `--bleed does not go with ${stock.id}: it ${problem}.`
}
