/** `studypack stocks`: the sheets of cards that there are, with little drawings. */
import {optionsFor, readLayers} from '../build/read-config.ts'
import {OptionError} from '../options.ts'
import {drawStock} from '../view/flashcards/draw-stock.ts'
import {stockNamed} from '../view/flashcards/find-stock.ts'
import {readStock} from '../view/flashcards/read-stock.ts'
import type {Stock} from '../view/flashcards/stock.ts'
import {stocks} from '../view/flashcards/stocks.ts'
import {exitCodes} from './exit-codes.ts'
import type {Terminal} from './terminal.ts'

const certainty: Record<Stock['confidence'], string> = {
  two: 'two sources agree',
  one: 'one source',
  computed: 'computed',
  disputed: 'sources differ: measure your sheet first',
  own: 'your own',
}

/** All of them, or those named; each is drawn. */
export async function runStocks(
  names: ReadonlyArray<string>,
  config: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const {stocks: given = {}} = optionsFor(await readLayers({config}))
  const own = Object.entries(given).map(([id, description]) => {
    const read = readStock(id, description)
    if ('problem' in read) throw new OptionError(`The stock \`${id}\` ${read.problem}.`)
    return read.stock
  })
  const known = [...own, ...stocks]
  const wanted = names.map((name) => {
    const stock = stockNamed(name, known)
    if (!stock) throw new OptionError(`There is no stock \`${name}\`; there is ${known.map(({id}) => id).join(', ')}.`)
    return stock
  })
  const shown = wanted.length > 0 ? wanted : known
  for (const stock of shown) terminal.result(describeStock(stock).join('\n'))
  return exitCodes.done
}

function describeStock(stock: Stock): Array<string> {
  const {id, name, columns, rows, card, page, aliases, source, confidence, perforated} = stock
  const words = [
    `${id}: ${name}`,
    `${columns} × ${rows} of ${card.width} × ${card.height} mm on ${page.width} × ${page.height} mm`,
    perforated ? 'comes cut' : 'to be cut',
    `${certainty[confidence]}${source ? `: ${source}` : ''}`,
    ...(aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []),
  ]
  const drawing = drawStock(stock)
  const width = Math.max(30, ...drawing.map((line) => line.length)) + 2
  const lines = Math.max(words.length, drawing.length)
  return [
    ...Array.from({length: lines}, (_, index) =>
      `${(drawing[index] ?? '').padEnd(width)}${words[index] ?? ''}`.trimEnd(),
    ),
    '',
  ]
}
