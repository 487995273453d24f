/**
 * What the scorecards’ template receives. The sample answer, the brief and the tip have no field here: what a candidate
 * studies must not reach the person who asks, word for word.
 */
import type {SafeCss} from '../css.ts'
import type {SafeHtml} from '../html/to-html.ts'
import type {Words} from '../words.ts'

export interface ScorecardsView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  page: ScorecardsPage
  kit: Kit
  /** Further sheets of the running order, where it does not fit on the cover sheet. */
  runSheets: Array<{folio: number; rows: Array<RunRow>}>
  cards: Array<Card>
  notes: Array<NotesSheet>
  overall: {
    folio: number
    /** A box for the rating of each question; empty where there are more than anybody asks. */
    numbers: Array<number>
    /** Boxes then for the numbers of those that were asked. */
    blanks: Array<number>
  }
}

export interface ScorecardsPage {
  width: SafeCss
  height: SafeCss
  /** The text area. */
  sheetWidth: SafeCss
  sheetHeight: SafeCss
  /** The column of cues and ticks. */
  cue: SafeCss
  /** Rows of the running order that a sheet of its own holds. */
  rows: number
}

export interface Kit {
  title: string
  /** The title, short enough for the head of every sheet. */
  shortTitle: string
  /** “Kit 3f2a”, by the beginning of the guide’s hash: sheets of different versions are not compared. */
  version: string
  folio: number
  sheets: number
  /** “of 12” */
  ofSheets: string
  summary: string
  /** Whether an interview could ask all of it; a kit of the whole guide is a set to choose from. */
  timed: boolean
  /** The first paragraph to read aloud. */
  opening: string
  /** Until when scores are not compared. */
  alone: string
  candidate: string | null
  interviewer: string | null
  role: string | null
  rows: Array<RunRow>
  /** Where a kit is a set to choose from: the questions and their sheets by competency. */
  competencies: Array<{name: string; questions: string}>
}

/** A line of the running order. */
export interface RunRow {
  clock: string
  minutes: number
  number: number | null
  title: string
  note: string | null
  sheet: number | null
}

export interface Card {
  identifier: string
  number: number
  folio: number
  /** 0 to 3: how far sizes were taken down so that the words fit. */
  tight: number
  competency: string | null
  kind: string | null
  /** “8 min, done by” and the time. */
  minutes: string
  doneBy: string
  promptHtml: SafeHtml
  askedHtml: SafeHtml | null
  /** To be read out or shown; without the key. */
  choices: Array<{label: string; html: SafeHtml}>
  /** Of the question stands the beginning only: all of it is longer than a sheet. */
  cut: boolean
  /** What the card says then. */
  longer: string | null
  listeningHtml: SafeHtml | null
  probes: {caption: string; rows: Array<TickRow>}
  heard: {caption: string; rows: Array<TickRow>} | null
  flags: Array<TickRow>
  anchors: {caption: string; rows: Array<{rating: number; html: SafeHtml}>}
  /** How many lines of this card stand on the sheet for more notes. */
  moved: number
  moreOnSheet: string | null
  continued: string
  notesFolio: number
}

export interface TickRow {
  term: string | null
  html: SafeHtml | null
}

export interface NotesSheet {
  folio: number
  rest: Array<{number: number; folio: number; caption: string; rows: Array<TickRow>}>
}
