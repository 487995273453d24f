/** Resolvers: what follows from several options, or from one by more than its kind. */
import {problemOf, type RuleSettings, resolveRules} from '../lint/settings.ts'
import type {Selection} from '../select/select-questions.ts'
import {editions} from '../view/booklet/editions.ts'
import type {CardOptions} from '../view/flashcards/options.ts'
import type {Paper} from '../view/paper.ts'
import {cardsOf} from './cards.ts'
import {OptionError} from './option-error.ts'
import {paperOf} from './paper.ts'
import type {PackDocument, Settled, Values} from './row.ts'
import type {rows} from './rows.ts'

type Plain = Settled<typeof rows>
/** What single documents are told. */
type Own = Record<PackDocument, Values<typeof rows>>

/** Takes the place of options of the same name. */
export interface Resolved {
  bookletPaper: Paper
  /** Of the scorecards; flashcards have that of their stock. */
  sheetPaper: Paper
  /** By document: a theme’s name, or a folder. */
  themes: Record<PackDocument | 'debrief', string>
  selection: Selection
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
    themes: {
      booklet: own.booklet.theme ?? plain.theme,
      scorecards: own.scorecards.theme ?? plain.theme,
      flashcards: own.flashcards.theme ?? plain.theme,
      debrief: plain.theme,
    },
    selection: selectionOf(plain),
    cards: cardsOf(plain, paper('flashcards', 'a4')),
    rules: rulesOf(plain.rules),
    checkFor: plain.for,
  }
}

function selectionOf(plain: Plain): Selection {
  const {sections, topics, level, competency, questions, mustAsk, limit, shuffle} = plain
  return {
    sections,
    topics,
    levels: level,
    competencies: competency,
    questions,
    mustAsk,
    budget: plain.budget ? budgetOf(plain) : null,
    limit,
    shuffle,
  }
}

function budgetOf({minutes}: Plain): number {
  if (minutes === null) throw new OptionError('--budget needs --minutes, the length of the interview.')
  return minutes
}

function rulesOf(given: Readonly<Record<string, unknown>>): RuleSettings {
  for (const [ruleId, value] of Object.entries(given)) {
    const problem = problemOf(ruleId, value)
    if (problem) throw new OptionError(`The rule \`${ruleId}\` ${problem}.`)
  }
  return resolveRules(given)
}
