/** Resolvers: what follows from several options, or from one by more than its kind. */
import {problemOf, type RuleSettings, resolveRules} from '../lint/settings.ts'
import type {Selection} from '../select/select-questions.ts'
import {editions} from '../view/booklet/editions.ts'
import type {CardOptions} from '../view/flashcards/options.ts'
import type {Paper} from '../view/paper.ts'
import {cardsOf} from './cards.ts'
import {ownSelections, selectionOf} from './choose.ts'
import {OptionError} from './option-error.ts'
import {paperOf} from './paper.ts'
import type {PackDocument, Settled, Values} from './row.ts'
import type {Format} from './rows/pack.ts'
import {rows} from './rows.ts'
import {settleOne} from './settle.ts'

type Plain = Settled<typeof rows>
/** What single documents are told. */
type Own = Record<PackDocument, Values<typeof rows>>

/** Whose documents they are. */
export interface Brand {
  color: string | null
  /** A path. */
  logo: string | null
}

/** Takes the place of options of the same name. */
export interface Resolved {
  bookletPaper: Paper
  /** Of the scorecards; flashcards have that of their stock. */
  sheetPaper: Paper
  /** By document: a theme’s name, or a folder. */
  themes: Record<PackDocument | 'debrief', string>
  brands: Record<PackDocument | 'debrief', Brand>
  /** Of the whole pack, and below it of documents that have one of their own. */
  selection: Selection
  ownSelections: Partial<Record<PackDocument, Selection>>
  formatsOf: Record<PackDocument, ReadonlyArray<Format>>
  cards: CardOptions
  rules: RuleSettings
  checkFor: Array<PackDocument>
}

/** Throws an `OptionError` for what makes no sense. */
export function resolve(plain: Plain, own: Own): Resolved {
  const paper = (document: PackDocument, otherwise: string): Paper =>
    paperOf(own[document].paper ?? plain.paper ?? otherwise)
  return {
    bookletPaper: paper('booklet', editions[plain.edition].large ? 'a4' : 'a5'),
    sheetPaper: paper('scorecards', 'a4'),
    themes: {...byDocument((document) => own[document].theme ?? plain.theme), debrief: plain.theme},
    brands: {
      ...byDocument((document) => ({
        color: own[document].color ?? plain.color,
        logo: own[document].logo ?? plain.logo,
      })),
      debrief: {color: plain.color, logo: plain.logo},
    },
    formatsOf: byDocument((document) =>
      own[document].formats === undefined
        ? plain.formats
        : (settleOne('formats', rows.formats, own[document].formats) as Array<Format>),
    ),
    selection: selectionOf(plain),
    ownSelections: ownSelections(plain, own),
    cards: cardsOf(plain, paper('flashcards', 'a4')),
    rules: rulesOf(plain.rules),
    checkFor: plain.for,
  }
}

function byDocument<T>(say: (document: PackDocument) => T): Record<PackDocument, T> {
  return {booklet: say('booklet'), scorecards: say('scorecards'), flashcards: say('flashcards')}
}

function rulesOf(given: Readonly<Record<string, unknown>>): RuleSettings {
  for (const [ruleId, value] of Object.entries(given)) {
    const problem = problemOf(ruleId, value)
    if (problem) throw new OptionError(`The rule \`${ruleId}\` ${problem}.`)
  }
  return resolveRules(given)
}
