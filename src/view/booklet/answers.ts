/** The answers of the practice edition, at the back: everything about a question that would give its answer away. */
import type {Question} from '../../guide/types.ts'
import {answerAddresses} from '../addresses.ts'
import type {ToHtml} from '../html/to-html.ts'
import {restatesKey} from '../restates-key.ts'
import {fill, type Words} from '../words.ts'
import type {Edition} from './editions.ts'
import {keyOf} from './key.ts'
import type {BookletLayout} from './layout.ts'
import {bookletPart} from './parts.ts'
import {answerOf, isAnsweredAtBack} from './question-view.ts'
import type {Part} from './sections.ts'
import type {AnswerRow, AnswerSection, Entry} from './types.ts'

export interface AnswerOptions {
  toHtml: ToHtml
  edition: Edition
  /** The line that names a question and its page. */
  entry: (question: Question) => Entry
  layout: BookletLayout | null
  words: Words
}

/** Empty in editions that have their answers under the questions. */
export function answerSections(parts: Array<Part>, options: AnswerOptions): Array<AnswerSection> {
  if (options.edition.atBack.size === 0) return []
  return parts
    .map(({title, questions}) => ({
      title,
      rows: questions
        .filter((question) => isAnsweredAtBack(question, options.edition))
        .map((question) => answerRow(question, options)),
    }))
    .filter(({rows}) => rows.length > 0)
}

function answerRow(question: Question, {toHtml, edition, entry, layout, words}: AnswerOptions): AnswerRow {
  const addresses = answerAddresses(question)
  const parts = question.children.filter(
    (part) =>
      edition.atBack.has(part.type) && part.children.length > 0 && !(part.type === 'answer' && restatesKey(question)),
  )
  return {
    identifier: answerOf(question),
    ruled: layout?.within.includes(answerOf(question)) ?? false,
    question: entry(question),
    questionOn: fill(words.booklet.questionOnPage, {page: entry(question).folio}),
    key: keyOf(question, toHtml),
    parts: parts.map((part, index) =>
      bookletPart(part, question, index + question.children.length, {toHtml, ticked: false, words}),
    ),
    addresses: addresses.length > 0 ? {label: words.booklet.answeredAt, rows: addresses} : null,
  }
}
