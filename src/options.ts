/** What a build can be told, and what holds where it is told nothing. The table of options is in `options/rows.ts`. */
import {type Resolved, resolve} from './options/resolve.ts'
import type {Settled, Values} from './options/row.ts'
import {rows} from './options/rows.ts'
import {settle} from './options/settle.ts'

export {OptionError} from './options/option-error.ts'
export {checkedDocuments, documentNames, type Format, formatNames} from './options/rows/pack.ts'

/** Config files, in the order in which they are looked for. */
export const configNames: ReadonlyArray<string> = ['yaml', 'yml', 'json'].map((end) => `studypack.config.${end}`)

/** As a user gives them: everything may be left out. */
export type Options = Values<typeof rows>

export type ResolvedOptions = Omit<Settled<typeof rows>, keyof Resolved> & Resolved

/** Throws an `OptionError` for what makes no sense. */
export function resolveOptions(options: Options = {}): ResolvedOptions {
  const guides = options.guides?.length === 0 ? undefined : options.guides
  const plain = settle(rows, {...options, guides})
  return {...plain, ...resolve(plain)}
}
