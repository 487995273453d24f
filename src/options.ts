/** What a build can be told, and what holds where it is told nothing: the only place that has defaults. */
import {problemOf, type RuleSettings, resolveRules} from './lint/settings.ts'
import {dialectNames} from './parse/dialects/names.ts'
import type {DocumentName} from './render/fonts/families.ts'
import type {Selection} from './select/select-questions.ts'
import type {Back} from './view/flashcards/content.ts'
import type {Sides} from './view/flashcards/create-flashcards-view.ts'
import {gridStock, parseCardSize, type Stock, stockForPaper, stockNamed, stocks} from './view/flashcards/stock.ts'
import {type Paper, paperNames, parsePaper} from './view/paper.ts'

export type Format = 'html' | 'pdf'

export const documentNames: ReadonlyArray<DocumentName> = ['booklet', 'scorecards', 'flashcards']
export const formatNames: ReadonlyArray<Format> = ['html', 'pdf']
export const sideNames: ReadonlyArray<Sides> = ['duplex', 'fronts', 'backs']
/** The documents about which there are rules of their own. */
export const checkedDocuments: ReadonlyArray<DocumentName> = ['scorecards']
/** Config files, in the order in which they are looked for. */
export const configNames: ReadonlyArray<string> = ['yaml', 'yml', 'json'].map((end) => `studypack.config.${end}`)
export const backNames: ReadonlyArray<Back> = ['brief', 'points', 'answer', 'tip']

/** As a user gives them: everything may be left out. */
export interface Options {
  /** Files, folders, globs, or `-` for standard input. */
  guides?: ReadonlyArray<string> | undefined
  /** Where folders named after the guides are made. */
  out?: string | undefined
  documents?: ReadonlyArray<string> | undefined
  formats?: ReadonlyArray<string> | undefined
  /** The paper of every document; without it the booklet is A5 and sheets are A4. */
  paper?: string | undefined
  sections?: ReadonlyArray<string> | undefined
  topics?: ReadonlyArray<string> | undefined
  level?: ReadonlyArray<string> | undefined
  competency?: ReadonlyArray<string> | undefined
  questions?: ReadonlyArray<string> | undefined
  /** Only questions that must be asked. */
  mustAsk?: boolean | undefined
  /** Only as many questions as fit `minutes`, those first that must be asked. */
  budget?: boolean | undefined
  limit?: string | number | undefined
  /** `true`, or a seed. */
  shuffle?: string | boolean | undefined
  candidate?: string | undefined
  role?: string | undefined
  interviewer?: string | undefined
  /** The length of the interview. */
  minutes?: string | number | undefined
  stock?: string | undefined
  card?: string | undefined
  sides?: string | undefined
  back?: string | undefined
  /** A folder whose templates take the place of ours of the same name. */
  templates?: string | undefined
  /** Path of an executable or a `ws://` address. */
  browser?: string | undefined
  strict?: boolean | undefined
  /** How the guide is written, in place of what is recognised: one of `dialectNames`. */
  dialect?: string | undefined
  /** A config file; without it, the first of `configNames` in the current folder, if there is one. */
  config?: string | undefined
  /** By ruleId: `off`, a severity, or `[severity, {option: number}]`; before what the config file says. */
  rules?: Readonly<Record<string, unknown>> | undefined
  /** The documents for which `check` asks more of a guide. */
  for?: ReadonlyArray<string> | undefined
}

export interface ResolvedOptions {
  guides: Array<string>
  out: string
  documents: Array<DocumentName>
  formats: Array<Format>
  bookletPaper: Paper
  sheetPaper: Paper
  selection: Selection
  candidate: string | null
  role: string | null
  interviewer: string | null
  minutes: number | null
  stock: Stock
  sides: Sides
  back: Back | null
  templates: string | null
  browser: string | undefined
  strict: boolean
  dialect: string | null
  rules: RuleSettings
  checkFor: Array<DocumentName>
}

/** Something that an option cannot be. `message` names the option and what it can be. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

/** Throws an `OptionError` for what makes no sense. */
export function resolveOptions(options: Options = {}): ResolvedOptions {
  const paper = options.paper === undefined ? null : paperOf(options.paper)
  const sheetPaper = paper ?? paperOf('a4')
  return {
    guides: options.guides && options.guides.length > 0 ? [...options.guides] : ['source'],
    out: options.out ?? 'out',
    documents: members('documents', options.documents ?? documentNames, documentNames),
    formats: members('formats', options.formats ?? formatNames, formatNames),
    bookletPaper: paper ?? paperOf('a5'),
    sheetPaper,
    selection: selectionOf(options),
    candidate: options.candidate ?? null,
    role: options.role ?? null,
    interviewer: options.interviewer ?? null,
    minutes: options.minutes === undefined ? null : whole('minutes', options.minutes),
    stock: stockOf(options, sheetPaper),
    sides: member('sides', options.sides ?? 'duplex', sideNames),
    back: options.back === undefined ? null : member('back', options.back, backNames),
    templates: options.templates ?? null,
    browser: options.browser,
    strict: options.strict ?? false,
    dialect: options.dialect === undefined ? null : member('dialect', options.dialect, dialectNames),
    rules: rulesOf(options.rules ?? {}),
    checkFor: options.for === undefined ? [] : members('for', options.for, checkedDocuments),
  }
}

function selectionOf(options: Options): Selection {
  return {
    sections: [...(options.sections ?? [])],
    topics: [...(options.topics ?? [])],
    levels: [...(options.level ?? [])],
    competencies: [...(options.competency ?? [])],
    questions: [...(options.questions ?? [])],
    mustAsk: options.mustAsk ?? false,
    budget: options.budget ? budgetOf(options) : null,
    limit: options.limit === undefined ? null : whole('limit', options.limit),
    shuffle: shuffleSeed(options.shuffle),
  }
}

function budgetOf({minutes}: Options): number {
  if (minutes === undefined) throw new OptionError('--budget needs --minutes, the length of the interview.')
  return whole('minutes', minutes)
}

function shuffleSeed(value: string | boolean | undefined): string | null {
  if (value === undefined || value === false) return null
  return value === true || value === '' ? 'studypack' : value
}

function rulesOf(given: Readonly<Record<string, unknown>>): RuleSettings {
  for (const [ruleId, value] of Object.entries(given)) {
    const problem = problemOf(ruleId, value)
    if (problem) throw new OptionError(`The rule \`${ruleId}\` ${problem}.`)
  }
  return resolveRules(given)
}

function paperOf(text: string): Paper {
  const paper = parsePaper(text)
  if (!paper) throw new OptionError(`--paper is \`${text}\`; it can be ${paperNames.join(', ')} or WIDTHxHEIGHTmm.`)
  return paper
}

function stockOf(options: Options, paper: Paper): Stock {
  if (options.stock !== undefined && options.card !== undefined) {
    throw new OptionError('--stock and --card were both given; a stock has cards of its own size.')
  }
  if (options.stock !== undefined) {
    const stock = stockNamed(options.stock)
    if (stock) return stock
    throw new OptionError(`--stock is \`${options.stock}\`; it can be ${stocks.map(({id}) => id).join(', ')}.`)
  }
  const size = options.card === undefined ? null : parseCardSize(options.card)
  if (options.card !== undefined && !size)
    throw new OptionError(`--card is \`${options.card}\`; it is a size such as 105x74mm.`)
  const stock = size ? gridStock(paper, size) : stockForPaper(paper)
  if (stock) return stock
  throw new OptionError(
    size
      ? `--card is \`${options.card}\`; cards are at least 60x40mm, and one has to fit on ${paper.name} with 5 mm around it.`
      : `--paper ${paper.name} is too small for cards of 74 mm; give their size with --card.`,
  )
}

function members<T extends string>(name: string, given: ReadonlyArray<string>, known: ReadonlyArray<T>): Array<T> {
  if (given.length === 0) throw new OptionError(`--${name} names nothing; it can be ${known.join(', ')}.`)
  return [...new Set(given.map((item) => member(name, item, known)))]
}

function member<T extends string>(name: string, given: string, known: ReadonlyArray<T>): T {
  const found = known.find((item) => item === given.trim().toLowerCase())
  if (!found) throw new OptionError(`--${name} has \`${given}\`; it can be ${known.join(', ')}.`)
  return found
}

function whole(name: string, value: string | number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1)
    throw new OptionError(`--${name} is \`${value}\`; it is a whole number above 0.`)
  return number
}
