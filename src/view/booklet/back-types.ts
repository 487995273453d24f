/** What the booklet’s template receives for the parts at the back. */
import type {SafeHtml} from '../html/to-html.ts'
import type {BookletPart, Entry} from './types.ts'

export interface KeyRow {
  identifier: string
  /** As the contents name it. */
  question: Entry
  /** Names the page of the question. */
  questionOn: string
  /** Letters of the right choices. */
  labels: string
  html: SafeHtml
  /** The answer of the guide, where it says more. */
  reasonHtml: SafeHtml | null
}

/** To be typed in: paper has no links. */
export interface Addresses {
  label: string
  /** One address each. */
  rows: Array<string>
}

export interface AnswerSection {
  /** Empty for questions that stand in no section. */
  title: string
  rows: Array<AnswerRow>
}

/** What is said about a question at the back. */
export interface AnswerRow {
  identifier: string
  /** It begins below another one, and a rule parts them. */
  ruled: boolean
  /** As the contents name it. */
  question: Entry
  /** Names the page of the question. */
  questionOn: string
  /** The right choices of a question that has some. */
  key: Pick<KeyRow, 'labels' | 'html'> | null
  /** As under the question in the other editions. */
  parts: Array<BookletPart>
  /** Where it is answered, if not here. */
  addresses: Addresses | null
}

/** A day of the plan. */
export interface PlanRow {
  date: string
  /** Numbers of questions, such as `1–4, 7`. */
  fresh: string
  /** Numbers of those that come again. */
  again: string
  /** How long the day takes, in words. */
  minutes: string
  /** What the day is for, where it is not for certain questions. */
  note: string | null
}

/** Questions to tick off. */
export interface ProgressTables {
  rows: Array<Entry>
  /** Further tables of a long one, each on pages of its own. */
  more: Array<{identifier: string; rows: Array<Entry>}>
}

/** A page to write one’s own story on; without a question it is for any. */
export interface Worksheet {
  /** The one whose framework it follows. */
  question: Entry | null
  /** With a line to write on for each item of `lines`. */
  steps: Array<{term: string; lines: Array<number>}>
}

/** Terms under one letter. */
export interface IndexGroup {
  /** Empty for what has none. */
  letter: string
  /** `code` for words that are set as code. */
  rows: Array<{text: string; code: boolean; references: Array<IndexReference>}>
}

export interface IndexReference {
  /** Where it leads: the first of the questions on these pages. */
  identifier: string
  /** Such as `12` or `12–14`. */
  pages: string
}
