/** Which questions are chosen: for the whole pack, and for a document that is told otherwise. */
import type {Selection} from '../select/select-questions.ts'
import {OptionError} from './option-error.ts'
import type {PackDocument, Row, Settled, Values} from './row.ts'
import {documentNames} from './rows/pack.ts'
import {select} from './rows/select.ts'
import type {rows} from './rows.ts'
import {settleOne} from './settle.ts'

type Plain = Pick<Settled<typeof rows>, keyof typeof select | 'minutes'>
type Own = Record<PackDocument, Values<typeof rows>>

/** Throws an `OptionError`. */
export function selectionOf(plain: Plain): Selection {
  const {sections, topics, level, competency, questions, mustAsk, budget, limit, shuffle, minutes} = plain
  if (budget && minutes === null) throw new OptionError('--budget needs --minutes, the length of the interview.')
  return {
    sections,
    topics,
    levels: level,
    competencies: competency,
    questions,
    mustAsk,
    budget: budget ? minutes : null,
    limit,
    shuffle,
  }
}

/** By document, where it has a say of its own; what it does not say it has from the pack. Throws an `OptionError`. */
export function ownSelections(plain: Plain, own: Own): Partial<Record<PackDocument, Selection>> {
  const selections: Partial<Record<PackDocument, Selection>> = {}
  for (const document of documentNames) {
    const given = Object.entries(select).filter(([name]) => own[document][name as keyof typeof select] !== undefined)
    if (given.length === 0) continue
    const settled = given.map(([name, row]) => [
      name,
      settleOne(name, row as Row, own[document][name as keyof typeof select]),
    ])
    selections[document] = selectionOf({...plain, ...Object.fromEntries(settled)})
  }
  return selections
}
