/** A sheet of cards that is described in a file of its own: `--stock ./my-sheet.yaml`. */
import {readFile} from 'node:fs/promises'
import {parse} from 'yaml'
import {OptionError, type Options} from '../options.ts'
import {systemReason} from './io-error.ts'

/** Options whose stock has been read where it is a file. Throws an `OptionError` that names the file. */
export async function withStockFile(options: Options): Promise<Options> {
  const {stocks} = options
  const stock = options.flashcards?.stock ?? options.stock
  if (stock === undefined || !/[\\/]|\.(?:ya?ml|json)$/i.test(stock)) return options
  return {...options, stocks: {...stocks, [stock]: await readDescription(stock)}}
}

async function readDescription(path: string): Promise<unknown> {
  try {
    return parse(await readFile(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error && error.name.startsWith('YAML') ? error.message.split('\n')[0] : null
    throw new OptionError(`${path}: ${reason ?? systemReason(error)}.`)
  }
}
