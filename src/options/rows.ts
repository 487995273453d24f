/**
 * The table of options, a row an option. From it follow the types, the command line, the config file, its schema and the
 * check of the reference in the README: to add an option is to add a row, and a resolver if it takes more than a look at
 * its value (see `resolve.ts`).
 */
import {booklet} from './rows/booklet.ts'
import {flashcards} from './rows/flashcards.ts'
import {pack} from './rows/pack.ts'
import {scorecards} from './rows/scorecards.ts'
import {select} from './rows/select.ts'

export const rows = {...pack, ...select, ...booklet, ...scorecards, ...flashcards} as const

export type OptionName = keyof typeof rows
