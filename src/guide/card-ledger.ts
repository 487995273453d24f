/**
 * What a guide’s cards were, the last time: so that only what changed is printed or studied anew, and nobody’s progress
 * is lost unseen when a question is called something else.
 */
import {createHash} from 'node:crypto'
import {cardGuid} from './card-guid.ts'
import type {Guide, Question, Section} from './types.ts'

export interface LedgerCard {
  guid: string
  /** Of everything that the guide says about the question, its number and its place in the file apart. */
  hash: string
  /** Of what is asked alone, and of the rest alone, `null` where there is none: they find a renamed question again. */
  asked: string
  rest: string | null
  /** When the content was last seen to change, as an ISO 8601 moment; it moves only then, and never backwards. */
  changed: string
  /** The hash that was last printed on paper; `null` where none was. */
  printed: string | null
}

/** By the question’s identifier. */
export interface CardLedger {
  guide: string
  cards: Record<string, LedgerCard>
}

export interface Recorded {
  ledger: CardLedger
  /** Questions that the ledger did not have, or with other content. */
  changed: Set<string>
  /** A question that is gone while a new one asks or answers the same: its card would be a stranger. */
  renamed: Array<{from: string; to: string}>
  /** Questions that are gone and have not come back under another name. */
  gone: Array<string>
}

export function emptyLedger(guide: string): CardLedger {
  return {guide, cards: {}}
}

/**
 * The ledger with the questions of a guide in it. `date` is the moment of the guide, never the clock’s. Of a part of a
 * guide (`whole` is false) nothing that is not in it is said to be gone.
 */
export function recordCards(before: CardLedger, guide: Guide, date: Date, {whole}: {whole: boolean}): Recorded {
  const cards: Record<string, LedgerCard> = {}
  const changed = new Set<string>()
  for (const {question, section} of placedQuestions(guide)) {
    const old = ownValue(before.cards, question.identifier)
    const card = ledgerCard(guide, question, section, old, date)
    if (card.hash !== old?.hash) changed.add(question.identifier)
    cards[question.identifier] = card
  }
  const missing = Object.keys(before.cards).filter((name) => !Object.hasOwn(cards, name))
  if (!whole) {
    for (const name of missing) cards[name] = before.cards[name] as LedgerCard
    return {ledger: {guide: guide.identifier, cards: sorted(cards)}, changed, renamed: [], gone: []}
  }
  const fresh = Object.keys(cards).filter((name) => !Object.hasOwn(before.cards, name))
  const renamed = missing.flatMap((from) => {
    const to = fresh.find((name) => same(before.cards[from] as LedgerCard, cards[name] as LedgerCard))
    return to === undefined ? [] : [{from, to}]
  })
  const gone = missing.filter((name) => !renamed.some(({from}) => from === name))
  return {ledger: {guide: guide.identifier, cards: sorted(cards)}, changed, renamed, gone}
}

/** The ledger after the cards of these questions were printed as they are. */
export function markPrinted(ledger: CardLedger, printed: Iterable<string>): CardLedger {
  const names = new Set(printed)
  const cards = Object.entries(ledger.cards).map(([name, card]): [string, LedgerCard] => [
    name,
    names.has(name) ? {...card, printed: card.hash} : card,
  ])
  return {...ledger, cards: Object.fromEntries(cards)}
}

function ledgerCard(
  guide: Guide,
  question: Question,
  section: string,
  old: LedgerCard | undefined,
  date: Date,
): LedgerCard {
  const [prompt, ...rest] = question.children
  const hash = hashOf([section, question.level, question.topics, question.minutes, question.children])
  const after = old ? Date.parse(old.changed) + 1000 : Number.NEGATIVE_INFINITY
  const moment = new Date(Math.max(Math.floor(date.getTime() / 1000) * 1000, after))
  return {
    guid: cardGuid(guide.identifier, question.identifier),
    hash,
    asked: hashOf(prompt),
    rest: rest.length > 0 ? hashOf(rest) : null,
    changed: old?.hash === hash ? old.changed : moment.toISOString().replace('.000', ''),
    printed: old?.printed ?? null,
  }
}

function same(one: LedgerCard, other: LedgerCard): boolean {
  return one.asked === other.asked || (one.rest !== null && one.rest === other.rest)
}

/** Questions with the identifier of the innermost section that they stand in. */
function placedQuestions(tree: Guide | Section, section = ''): Array<{question: Question; section: string}> {
  const found: Array<{question: Question; section: string}> = []
  for (const child of tree.children) {
    if (child.type === 'question') found.push({question: child as Question, section})
    else if (child.type === 'section') found.push(...placedQuestions(child as Section, (child as Section).identifier))
  }
  return found
}

/** Of content alone: where it stands in the file is left out, and so is what a plugin may have added. */
function hashOf(content: unknown): string {
  const json = JSON.stringify(content, (key, value) => (key === 'position' || key === 'data' ? undefined : value))
  return createHash('sha256').update(json).digest('hex').slice(0, 16)
}

function ownValue<T>(record: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
