/**
 * What the scorecards’ template receives. The sample answer, the brief and the tip have no field here: what a candidate
 * studies must not reach the person who asks, word for word.
 *
 * A field called `field`, or named after one, is the address of the link that a form field takes the place of; `null` where
 * a kit is filled in by hand, or where what would be written is printed.
 */
import type {SafeCss} from '../css.ts'
import type {SafeHtml} from '../html/to-html.ts'
import type {Words} from '../words.ts'
import type {ScorecardsForm} from './form.ts'

export interface ScorecardsView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  /** Lengths, as the style sheet needs them. */
  page: ScorecardsPage
  /** Whether links stand where fields will be. */
  fillable: boolean
  /** Where fields are, for what finishes the PDF; no page shows it. */
  form: ScorecardsForm
  /** The cover sheet, and what stands at the head of every sheet. */
  kit: Kit
  /** Further sheets of the running order, where it does not fit on the cover sheet. */
  runSheets: Array<{folio: number; head: SheetHead; rows: Array<RunRow>}>
  /** A sheet for each question. */
  cards: Array<Card>
  /** Sheets for what had no room on its card. */
  notes: Array<NotesSheet>
  /** The last sheet, to sign. */
  overall: Overall
}

export interface ScorecardsPage {
  width: SafeCss
  height: SafeCss
  /** The text area. */
  sheetWidth: SafeCss
  sheetHeight: SafeCss
  /** The column of cues and ticks. */
  cue: SafeCss
  /** A row of the running order, and the air between blocks of the cover sheet. */
  row: SafeCss
  air: SafeCss
  /** Rows of the running order that a sheet of its own holds. */
  rows: number
  /** Room to draw in: its width in mm, and its dots as an SVG path. */
  sketch: {width: number; height: number; dots: string}
}

/** Fields that stand on every sheet. */
export interface SheetHead {
  /** The field for the candidate’s code. */
  code: string | null
  /** The field for the interviewer’s initials. */
  initials: string | null
}

export interface Kit {
  title: string
  /** The title, short enough for the head of every sheet. */
  shortTitle: string
  /** The kit, with the beginning of the guide’s hash: sheets of different versions are not compared. */
  version: string
  folio: number
  sheets: number
  ofSheets: string
  summary: string
  /** Whether an interview could ask all of it; a kit of the whole guide is a set to choose from. */
  timed: boolean
  /** The first sentences of the opening, read aloud. */
  opening: string
  /** Not to compare scores before this is signed. */
  alone: string
  /** A code. */
  candidate: string | null
  interviewer: string | null
  initials: string | null
  /** What the interview is for. */
  role: string | null
  date: string | null
  /** A day, by when filled cards have to be gone. */
  destroyAfter: string | null
  fields: Record<
    'code' | 'interviewer' | 'initials' | 'role' | 'date' | 'start' | 'end' | 'destroyAfter',
    string | null
  >
  /** Whether some of the questions must be asked. */
  musts: boolean
  /** What to leave out when it is late. */
  runHow: string
  /** The running order, as much of it as the cover sheet holds. */
  rows: Array<RunRow>
  /** Where a kit is a set to choose from: the questions and their sheets by competency. */
  competencies: Array<{name: string; questions: string}>
}

/** A line of the running order. */
export interface RunRow {
  /** Minutes from the beginning, such as `0:05`. */
  clock: string
  minutes: number
  number: number | null
  title: string
  /** Of what is no question, such as the opening. */
  note: string | null
  /** “Must ask”, where it is so. */
  must: string | null
  /** The folio of its card. */
  sheet: number | null
  /** When it really began. */
  actual: string | null
}

export interface Card {
  identifier: string
  number: number
  folio: number
  /** Classes: how far sizes were taken down so that the words fit. */
  tight: string
  head: SheetHead
  /** What the question shows. */
  competency: string | null
  /** Section, level and whether it must be asked, in words. */
  kind: string | null
  /** With the words before the time. */
  minutes: string
  doneBy: string
  /** The fields for when it began and ended. */
  start: string | null
  end: string | null
  /** To be read out. */
  promptHtml: SafeHtml
  /** Code or a picture that is part of what is asked. */
  askedHtml: SafeHtml | null
  /** To be read out or shown; without the key. */
  choices: Array<TickRow>
  /** What they are listening for. */
  listeningHtml: SafeHtml | null
  /** Follow-ups, to tick once they were asked. */
  probes: {caption: string; rows: Array<TickRow>}
  /** The field to write in. */
  notes: string | null
  /** Whether there is room to draw. */
  sketch: boolean
  /** The field that says that there is more on another sheet. */
  more: string | null
  /** Steps of the framework, to tick when they were heard. */
  heard: {caption: string; rows: Array<TickRow>} | null
  /** Red flags. */
  flags: Array<TickRow>
  /** What a 5, a 3 and a 1 look like. */
  anchors: {caption: string; rows: Array<{rating: number; html: SafeHtml}>}
  /** Five boxes, one to tick. */
  ratings: Array<RateBox>
  /** Or a reason for none. */
  noScores: Array<RateBox>
  /** How much of this card stands on the sheet for more notes, by block; the heard ones with the red flags. */
  moved: Moved<number>
  notesFolio: number
  /** The words that say so, where something does. */
  onOther: Moved<string | null>
  continued: string
}

export type Moved<T> = Record<'ask' | 'probes' | 'heard' | 'anchors', T>

export interface RateBox {
  value: string
  word: string
  field: string | null
}

export interface TickRow {
  term: string | null
  html: SafeHtml | null
  /** The words alone. */
  text: string
  field: string | null
}

/** What had no room on a card. */
export interface RestBox {
  verb: string
  caption: string
  /** What had no room. */
  items: Array<RestItem>
  /** In one column. */
  wide: boolean
}

export interface RestItem extends TickRow {
  /** Whether there is a box to tick. */
  boxed: boolean
  /** The rating that an anchor is for. */
  mark: string | null
}

export interface NotesSheet {
  folio: number
  head: SheetHead
  /** Of several cards. */
  rest: Array<RestBox>
  /** To write in. */
  field: string | null
}

export interface Overall {
  folio: number
  head: SheetHead
  /** A box for the rating of each question; empty where there are more than anybody asks. */
  numbers: Array<{number: number; field: string | null}>
  /** Boxes then for the numbers of those that were asked. */
  blanks: Array<{asked: string | null; rating: string | null}>
  fields: Record<'ratedAll' | 'for' | 'against' | 'unknown' | 'alone' | 'signature' | 'signed', string | null>
  confidence: Array<RateBox>
  /** Four words without a middle. */
  words: Array<RateBox>
  /** Not enough evidence for any of them. */
  none: RateBox
}
