/** What a build can be told, and what holds where it is told nothing. The table of options is in `options/rows.ts`. */

import type {EveryOption} from './options/every-option.ts'
import {type Resolved, resolve} from './options/resolve.ts'
import type {Given, PackDocument, Row, Settled} from './options/row.ts'
import {rows} from './options/rows.ts'
import {settle} from './options/settle.ts'

export {OptionError} from './options/option-error.ts'
export {checkedDocuments, documentNames, type Format, formatNames} from './options/rows/pack.ts'

/** Config files of a folder; there may be one. */
export const configNames: ReadonlyArray<string> = ['yaml', 'yml', 'json', 'mjs', 'ts'].map(
  (end) => `studypack.config.${end}`,
)

/** Options that can be told for one document: see `documents` in the table. */
export type DocumentOptions = {[Name in keyof EveryOption]?: Given[(typeof rows)[Name]['kind']] | undefined}

/** As a user gives them: everything may be left out. What stands under a document’s name holds for that document. */
export type Options = DocumentOptions & {[Name in PackDocument]?: DocumentOptions | undefined}

export type ResolvedOptions = Omit<Settled<typeof rows>, keyof Resolved> & Resolved

/** Throws an `OptionError` for what makes no sense. */
export function resolveOptions(options: Options = {}): ResolvedOptions {
  const {booklet, scorecards, flashcards, guides, ...rest} = options
  const own = {booklet: booklet ?? {}, scorecards: scorecards ?? {}, flashcards: flashcards ?? {}}
  const given = {...rest, ...single(own), guides: guides?.length === 0 ? undefined : guides}
  const plain = settle(rows, given)
  return {...plain, ...resolve(plain, own)}
}

/** What documents are told by options that are theirs alone. */
function single(own: Record<PackDocument, DocumentOptions>): DocumentOptions {
  const entries = Object.values(own).flatMap((values) => Object.entries(values))
  return Object.fromEntries(
    entries.filter(([name, value]) => {
      const row: Row | undefined = rows[name as keyof typeof rows]
      return row?.documents?.length === 1 && value !== undefined
    }),
  )
}
