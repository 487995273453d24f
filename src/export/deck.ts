/** What the forms for flashcard programs are made from: cards whose pieces are sanitised HTML already. */

export interface Deck {
  identifier: string
  title: string
  author: string | null
  lang: string
  dir: 'ltr' | 'rtl'
  /** What is said on cards beside the guide’s own words. */
  words: {tip: string; more: string}
  cards: Array<DeckCard>
  /** The files that the cards name. */
  media: Array<DeckMedia>
  /** When the guide was last changed, in seconds since 1970. */
  modified: number
}

export interface DeckCard {
  identifier: string
  /** The card’s name for life. */
  guid: string
  /** Titles of the sections around it, the outermost first. */
  path: Array<string>
  topics: Array<string>
  level: string | null
  facts: string
  questionHtml: string
  choices: Array<{label: string; html: string}>
  /** The letters of the right choices. */
  verdict: string | null
  answerHtml: string
  tipHtml: string | null
  parts: Array<{label: string; html: string}>
}

export interface DeckMedia {
  name: string
  bytes: Uint8Array
}
