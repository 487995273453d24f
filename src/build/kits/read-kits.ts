/** Reads what kits are to be printed. */
import {readFile} from 'node:fs/promises'
import {basename, extname} from 'node:path'
import {OptionError} from '../../options/option-error.ts'
import {systemReason} from '../io-error.ts'
import type {KitOrder} from './kit-order.ts'
import {kitsFromCsv} from './kits-from-csv.ts'
import {kitsFromYaml} from './kits-from-yaml.ts'

const readers: Record<string, (text: string, name: string) => Array<KitOrder>> = {
  '.csv': kitsFromCsv,
  '.yaml': kitsFromYaml,
  '.yml': kitsFromYaml,
}

/** Orders sorted by candidate and interviewer. Throws an `OptionError` with file, line and column. */
export async function readKits(path: string): Promise<Array<KitOrder>> {
  const read = readers[extname(path).toLowerCase()]
  if (!read) throw new OptionError(`--kits is \`${path}\`; it is a file whose name ends in .csv, .yaml or .yml.`)
  const orders = read(await textOf(path), basename(path))
  if (orders.length === 0) throw new OptionError(`${basename(path)} orders no kits.`)
  const order = new Intl.Collator('en', {numeric: true})
  return orders.sort(
    (a, b) =>
      order.compare(a.facts.candidate, b.facts.candidate) || order.compare(a.facts.interviewer, b.facts.interviewer),
  )
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new OptionError(`${path}: ${systemReason(error)}.`)
  }
}
