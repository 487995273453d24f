/** What the flashcards’ template receives. */
import type {SafeCss} from '../css.ts'
import type {SafeHtml} from '../html/to-html.ts'
import type {Words} from '../words.ts'

export interface FlashcardsView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  page: {width: SafeCss; height: SafeCss; viewBox: string}
  card: {width: SafeCss; height: SafeCss; inset: SafeCss}
  sheets: Array<Sheet>
}

/** One side of a sheet of paper. */
export interface Sheet {
  side: 'front' | 'back'
  number: number
  of: number
  /** “Sheet 1 of 4,” and “front”. */
  name: {sheet: string; side: string}
  /** Cut marks: the `d` of an SVG path, empty on backs. */
  marks: string
  /** How to print it, set small where it is cut off or does no harm. */
  line: {left: SafeCss; top: SafeCss; cuts: string | null}
  faces: Array<PlacedFace>
}

export interface PlacedFace {
  x: SafeCss
  y: SafeCss
  face: Face
}

/** One side of one card. */
export interface Face {
  /** Names the face in a measurement. */
  key: string
  side: 'front' | 'back'
  /** The squares of the section’s mark that are filled, for `rect` elements. */
  mark: Array<{x: string; y: string; open: boolean}>
  number: string
  /** How the guide calls the question, where that is not the number again. */
  label: string | null
  section: string
  /** “1/2” where a question needs more than one card. */
  part: string | null
  divider: Divider | null
  body: FaceBody | null
}

export interface FaceBody {
  /** The class of its text size. */
  size: string
  /** Starts higher: code, choices or a long prompt need the room. */
  high: boolean
  verdict: string | null
  html: SafeHtml
  choices: Array<{label: string; html: SafeHtml}>
  tipHtml: SafeHtml | null
  /** Lines to write an answer on where the guide has none. */
  lines: Array<number>
  /** “Goes on: 05, 2/2” */
  goesOn: string | null
  facts: string
  reference: string | null
}

export interface Divider {
  title: string
  /** The class of its text size where the usual one is too large. */
  titleSize: string | null
  summary: string
  guide: string
  entries: Array<{number: string; text: string}>
  /** Entries set smaller; set in two columns. */
  close: boolean
  columns: boolean
  rule: string
}
