/** What a build can be told, and what holds where it is told nothing: the only place that has defaults. */
import {problemOf, type RuleSettings, resolveRules} from './lint/settings.ts'
import {dialectNames} from './parse/dialects/names.ts'
import type {DocumentName} from './render/fonts/families.ts'
import type {Selection} from './select/select-questions.ts'
import {type CardOptions, resolveCards} from './view/flashcards/options.ts'
import {type Paper, paperNames, parsePaper} from './view/paper.ts'

export type Format = 'html' | 'pdf'

export const documentNames: ReadonlyArray<DocumentName> = ['booklet', 'scorecards', 'flashcards']
export const formatNames: ReadonlyArray<Format> = ['html', 'pdf']
/** The documents about which there are rules of their own. */
export const checkedDocuments: ReadonlyArray<DocumentName> = ['scorecards']
/** Config files, in the order in which they are looked for. */
export const configNames: ReadonlyArray<string> = ['yaml', 'yml', 'json'].map((end) => `studypack.config.${end}`)

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
  /** The edge that the printer turns sheets about: `long` or `short`. */
  flip?: string | undefined
  /** How a card is turned: `side`, like the page of a book, or `top`, like the sheet of a calendar. */
  turn?: string | undefined
  /** The last sheet first. */
  reverse?: boolean | undefined
  /** Millimetres that a card’s ground runs over its edge. */
  bleed?: string | number | undefined
  /** Cards in large print, from 14 points up. */
  large?: boolean | undefined
  /** Only cards that changed since they were last printed. */
  onlyChanged?: boolean | undefined
  /** Millimetres to the right and down that each side is moved, as `0.5,-1` or a pair of numbers. */
  frontOffset?: string | ReadonlyArray<number> | undefined
  backOffset?: string | ReadonlyArray<number> | undefined
  /** Sheets of the user’s own, by name. */
  stocks?: Readonly<Record<string, unknown>> | undefined
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
  cards: CardOptions
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
    cards: cardsOf(options, sheetPaper),
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

function cardsOf(options: Options, paper: Paper): CardOptions {
  const cards = resolveCards(options, paper)
  if (typeof cards === 'string') throw new OptionError(cards)
  return cards
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
