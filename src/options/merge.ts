/** Options over options. */

import type {DocumentOptions, Options} from '../options.ts'
import type {PackDocument} from './row.ts'
import {documentNames} from './rows/pack.ts'

/**
 * Later ones win. What a later one says of everything takes the place of what an earlier one says of one document;
 * rules are taken together.
 */
export function mergeOptions(layers: ReadonlyArray<Options>): Options {
  return layers.reduce(over, {})
}

function over(below: Options, above: Options): Options {
  const merged: Options = {...below}
  for (const [name, value] of entriesOf(above)) {
    if (isDocument(name)) continue
    Object.assign(merged, {[name]: value})
    for (const document of documentNames) merged[document] = without(merged[document], name)
  }
  for (const document of documentNames) merged[document] = {...merged[document], ...above[document]}
  if (below.rules && above.rules) merged.rules = {...below.rules, ...above.rules}
  return merged
}

function entriesOf(options: Options): Array<[string, unknown]> {
  // A command line without guides names none: what the config says then holds.
  return Object.entries(options).filter(
    ([name, value]) => value !== undefined && !(name === 'guides' && (value as Array<string>).length === 0),
  )
}

function isDocument(name: string): name is PackDocument {
  return (documentNames as ReadonlyArray<string>).includes(name)
}

function without(options: DocumentOptions | undefined, name: string): DocumentOptions {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([key]) => key !== name)) as DocumentOptions
}
