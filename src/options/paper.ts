/** Paper and card stock by their names. */
import {gridStock, parseCardSize, type Stock, stockForPaper, stockNamed, stocks} from '../view/flashcards/stock.ts'
import {type Paper, paperNames, parsePaper} from '../view/paper.ts'
import {OptionError} from './option-error.ts'

export function paperOf(text: string): Paper {
  const paper = parsePaper(text)
  if (!paper) throw new OptionError(`--paper is \`${text}\`; it can be ${paperNames.join(', ')} or WIDTHxHEIGHTmm.`)
  return paper
}

/** The stock, else cards of a size, else those that go with the paper. */
export function stockOf(stock: string | null, card: string | null, paper: Paper): Stock {
  if (stock !== null && card !== null) {
    throw new OptionError('--stock and --card were both given; a stock has cards of its own size.')
  }
  if (stock !== null) {
    const named = stockNamed(stock)
    if (named) return named
    throw new OptionError(`--stock is \`${stock}\`; it can be ${stocks.map(({id}) => id).join(', ')}.`)
  }
  const size = card === null ? null : parseCardSize(card)
  if (card !== null && !size) throw new OptionError(`--card is \`${card}\`; it is a size such as 105x74mm.`)
  const found = size ? gridStock(paper, size) : stockForPaper(paper)
  if (found) return found
  throw new OptionError(
    size
      ? `--card is \`${card}\`; cards are at least 60x40mm, and one has to fit on ${paper.name} with 5 mm around it.`
      : `--paper ${paper.name} is too small for cards of 74 mm; give their size with --card.`,
  )
}
