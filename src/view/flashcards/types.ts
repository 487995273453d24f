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
  card: CardView
  sheets: Array<Sheet>
  /** In place of sheets of cards. */
  list: List | null
}

/** Fronts and backs side by side, in sections. */
export interface List {
  /** What stands at the foot of each page: the guide’s title, and the word before a page number. */
  footCss: SafeCss
  pageCss: SafeCss
  groups: Array<{id: string; title: string | null; rows: Array<ListRow>}>
}

export interface ListRow {
  identifier: string
  number: string
  code: string
  frontHtml: SafeHtml
  choices: FaceBody['choices']
  facts: string
  verdict: string | null
  backHtml: SafeHtml
  tipHtml: SafeHtml | null
}

/** The geometry of a card, for the style sheet. */
export interface CardView {
  width: SafeCss
  height: SafeCss
  inset: SafeCss
  /** How many times as large as usual everything is set. */
  scale: number
  front: SafeCss
  high: SafeCss
  back: SafeCss
  mark: SafeCss
  bleed: SafeCss
}

/** One side of a sheet of paper. */
export interface Sheet {
  /** Names it within the page. */
  id: string
  /** `fold`: fronts and backs on the same side, to be folded. */
  side: 'front' | 'back' | 'fold'
  bookmark: string
  /** Cut marks: the `d` of an SVG path, empty on backs. */
  marks: string
  /** The edges to fold on, as another path. */
  folds: string
  /** How to print it, set small where it is cut off or does no harm: parts to be parted by a dot. */
  line: {left: SafeCss; top: SafeCss; parts: Array<{pieces: Array<{text: string; strong: boolean}>}>} | null
  /** How far all of it is moved, so that both sides meet on a printer that does not draw true. */
  shift: {x: SafeCss; y: SafeCss} | null
  faces: Array<PlacedFace>
}

export interface PlacedFace {
  x: SafeCss
  y: SafeCss
  /** By 180°, about its own centre. */
  turned: boolean
  face: Face
}

/** One side of one card. */
export interface Face {
  /** Names the face in a measurement. */
  key: string
  /** Of the question; `null` on a divider. */
  identifier: string | null
  side: 'front' | 'back'
  /** The squares of the section’s mark that are filled, for `rect` elements. */
  mark: Array<{x: string; y: string; open: boolean}>
  number: string
  /** The card’s code for life, on both of its sides; `null` on a divider. */
  code: string | null
  /** How the guide calls the question, where that is not the number again. */
  label: string | null
  section: string
  /** “1/2” where a question needs more than one card. */
  part: string | null
  divider: Divider | null
  body: FaceBody | null
}

export interface FaceBody {
  /** The classes that its setting needs. */
  setting: string
  /** Settings to try, best first, parted by bars, where it is yet to be fitted. */
  fits: string | null
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
  /** The class of its size. */
  setting: string
  /** Settings to try, best first, parted by bars, where it is yet to be fitted. */
  fits: string | null
  summary: string
  guide: string
  entries: Array<{number: string; text: string}>
  rule: string
}
