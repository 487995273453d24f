/** A question as the booklet shows it. Anchors are for the interviewer and stay out. */
import type {Question} from '../../guide/types.ts'
import {partOf} from '../../guide/walk.ts'
import {answerAddresses} from '../addresses.ts'
import {type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {shownLabel} from '../question-label.ts'
import {rightChoices} from '../restates-key.ts'
import {count, fill, type Words} from '../words.ts'
import {type Edition, isQuick, partsUnder} from './editions.ts'
import {blockOf, type OwnSpace} from './own-space.ts'
import {bookletPart} from './parts.ts'
import type {BookletQuestion, Entry} from './types.ts'

export interface QuestionViewOptions {
  toHtml: ToHtml
  edition: Edition
  /** Room to write in, once it is known how much there is; `null` before. */
  own: OwnSpace | null
  /** Whether it begins within a page. */
  within: boolean
  /** The page of an element, as printed there. */
  folio: (identifier: string) => string
  /** Related questions, with their pages. */
  seeAlso: Array<Entry>
  words: Words
}

export function bookletQuestion(question: Question, options: QuestionViewOptions): BookletQuestion {
  const {toHtml, edition, words} = options
  const addresses = edition.atBack.size > 0 ? [] : answerAddresses(question)
  const [asked, ...more] = partOf(question, 'prompt')?.children ?? []
  const own = roomOf(question, options)
  return {
    identifier: question.identifier,
    end: endOf(question),
    number: question.number,
    quick: isQuick(question, edition),
    ruled: options.within,
    block: edition.room === 'block',
    promptHtml: unwrapParagraph(toHtml(asked ? [asked] : [], {prefix: `${question.identifier}-asked`})),
    askedHtml: more.length > 0 ? toHtml(more, {prefix: `${question.identifier}-more`}) : null,
    label: shownLabel(question, words),
    level: question.level && capitalized(question.level),
    facts: factsOf(question, words),
    addresses: addresses.length > 0 ? {label: words.booklet.answeredAt, rows: addresses} : null,
    parts: partsUnder(question, edition).map((part, index) =>
      bookletPart(part, question, index, {toHtml, ticked: edition.ticked, words}),
    ),
    answerOn: answerPlace(question, options),
    seeAlso: options.seeAlso.length > 0 ? {label: words.booklet.seeAlso, entries: options.seeAlso} : null,
    own: own && {
      label: words.booklet.ownAnswer,
      lines: Array.from({length: own.lines}, (_, line) => line),
      fresh: own.fresh,
    },
    confidence: own?.confidence ? words.booklet.confidence : null,
  }
}

/** The identifier of the mark after a question’s last part. */
export function endOf(question: Question): string {
  return `${question.identifier}--end`
}

/** The identifier of a question’s answer at the back: in the key to the choices, or among the answers. */
export function answerOf(question: Question): string {
  return `${question.identifier}--answer`
}

/** Whether there is something to say about a question at the back. */
export function isAnsweredAtBack(question: Question, edition: Edition): boolean {
  const keyed = !edition.ticked && rightChoices(question).length > 0
  if (edition.atBack.size === 0) return keyed
  const parts = question.children.filter((part) => edition.atBack.has(part.type) && part.children.length > 0)
  return keyed || parts.length > 0 || answerAddresses(question).length > 0
}

function answerPlace(question: Question, {edition, folio, words}: QuestionViewOptions): BookletQuestion['answerOn'] {
  if (!isAnsweredAtBack(question, edition)) return null
  const identifier = answerOf(question)
  return {identifier, text: fill(words.booklet.answerOnPage, {page: folio(identifier)})}
}

/** Blocks of lines are there from the first print on, since they move what follows. */
function roomOf(question: Question, {edition, own}: QuestionViewOptions): OwnSpace | null {
  if (edition.room === 'none' || isQuick(question, edition)) return null
  return own ?? (edition.room === 'block' ? blockOf(question.minutes) : null)
}

function factsOf(question: Question, words: Words): Array<string> {
  const facts = [
    question.topics.join(', '),
    question.minutes ? count(words, words.common.minutes, question.minutes) : '',
  ]
  return facts.filter(Boolean)
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
