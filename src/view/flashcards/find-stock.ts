/** Which sheet is meant. */
import type {Paper} from '../paper.ts'
import {gridStock} from './grid.ts'
import type {Stock} from './stock.ts'
import {stocks} from './stocks.ts'

/** By identifier or another of its names, with or without the maker: `avery-8388`, `8388`. */
export function stockNamed(text: string, known: ReadonlyArray<Stock> = stocks): Stock | null {
  const name = text.trim().toLowerCase()
  const names = (stock: Stock): Array<string> => [stock.id, ...stock.aliases]
  const bare = (id: string): string => id.replace(/^(?:avery|sigel|herma|hisago)-/, '')
  return (
    known.find((stock) => names(stock).includes(name)) ??
    known.find((stock) => names(stock).some((id) => id !== bare(id) && bare(id) === name)) ??
    null
  )
}

/** The stock that a paper is used with when nobody chooses: one of ours for it, else as many cards as it holds. */
export function stockForPaper(paper: Paper, use: Use): Stock | null {
  const known = Object.hasOwn(usual, paper.name) ? stockNamed(usual[paper.name]?.[use] ?? '') : null
  return (
    known ?? gridStock(paper, {width: Math.min(105, paper.width - 10), height: 74}, {fold: use === 'fold', turn: false})
  )
}

export type Use = 'cards' | 'fold' | 'large'

const usual: Record<string, Record<Use, string>> = {
  a4: {cards: 'a4-a7-8', fold: 'a4-96x68-8', large: 'a4-a6-4'},
  letter: {cards: 'letter-8', fold: 'letter-98x63-8', large: 'letter-4'},
}
