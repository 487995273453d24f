/** A guide as cards without a size: what the study page shows, and what Anki’s fields are made from. */
import type {SafeHtml} from '../html/to-html.ts'
import type {Words} from '../words.ts'

export interface DeckView {
  identifier: string
  title: string
  author: string | null
  lang: string
  dir: 'ltr' | 'rtl'
  words: Words
  cards: Array<DeckCard>
}

export interface DeckCard {
  identifier: string
  /** With leading zeros. */
  number: string
  /** How the guide calls the question, where that is not the number again. */
  label: string | null
  /** The section at the top of the guide that it stands in, counted from 0; the guide itself where there is none. */
  section: {index: number; title: string}
  /** Titles of the sections around it, the outermost first. */
  path: Array<string>
  topics: Array<string>
  level: string | null
  /** “senior · 8 min” */
  facts: string
  /** Long, or with code, a picture or choices: set smaller. */
  long: boolean
  /** What is asked. */
  questionHtml: SafeHtml
  /** `right` is `false` for all where the guide gives no key. */
  choices: Array<{label: string; html: SafeHtml; right: boolean}>
  /** The letters of the right choices. */
  verdict: string | null
  /** The short answer; empty where the guide has none. */
  answerHtml: SafeHtml
  tipHtml: SafeHtml | null
  /** Whatever else the guide says to the one who answers. */
  parts: Array<{label: string; html: SafeHtml}>
}
