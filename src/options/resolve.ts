/** Resolvers: what follows from several options, or from one by more than its kind. */
import {problemOf, type RuleSettings, resolveRules} from '../lint/settings.ts'
import type {DocumentName} from '../render/fonts/families.ts'
import type {Selection} from '../select/select-questions.ts'
import {editions} from '../view/booklet/editions.ts'
import type {CardOptions} from '../view/flashcards/options.ts'
import type {Paper} from '../view/paper.ts'
import {cardsOf} from './cards.ts'
import {OptionError} from './option-error.ts'
import {paperOf} from './paper.ts'
import type {Settled} from './row.ts'
import type {rows} from './rows.ts'

type Plain = Settled<typeof rows>

/** Takes the place of options of the same name. */
export interface Resolved {
  bookletPaper: Paper
  sheetPaper: Paper
  selection: Selection
  cards: CardOptions
  browser: string | undefined
  rules: RuleSettings
  checkFor: Array<DocumentName>
}

/** Throws an `OptionError` for what makes no sense. */
export function resolve(plain: Plain): Resolved {
  const paper = plain.paper === null ? null : paperOf(plain.paper)
  const sheetPaper = paper ?? paperOf('a4')
  return {
    bookletPaper: paper ?? paperOf(editions[plain.edition].large ? 'a4' : 'a5'),
    sheetPaper,
    selection: selectionOf(plain),
    cards: cardsOf(plain, sheetPaper),
    browser: plain.browser ?? undefined,
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
