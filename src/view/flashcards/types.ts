/** What the flashcards’ template receives. */
import type {SafeCss} from '../css.ts'
import type {SafeHtml} from '../html/to-html.ts'
import type {Words} from '../words.ts'

export interface FlashcardsView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  /** The sheet; `viewBox` is the same in mm, for drawings. */
  page: {width: SafeCss; height: SafeCss; viewBox: string}
  /** Lengths of a card. */
  card: CardView
  /** Fronts and backs by turns, each a page. */
  sheets: Array<Sheet>
  /** In place of sheets of cards. */
  list: List | null
}

/** Fronts and backs side by side, in sections. */
export interface List {
  /** What stands at the foot of each page: the guide’s title, and the word before a page number. */
  footCss: SafeCss
  pageCss: SafeCss
  /** A section each. */
  groups: Array<{id: string; title: string | null; rows: Array<ListRow>}>
}

export interface ListRow {
  identifier: string
  number: string
  code: string
  /** What is asked. */
  frontHtml: SafeHtml
  choices: FaceBody['choices']
  /** Level and minutes, in words. */
  facts: string
  /** The letters of the right choices. */
  verdict: string | null
  /** The short answer. */
  backHtml: SafeHtml
  tipHtml: SafeHtml | null
}

/** The geometry of a card, for the style sheet. */
export interface CardView {
  width: SafeCss
  height: SafeCss
  /** From the edge to the text. */
  inset: SafeCss
  /** How many times as large as usual everything is set. */
  scale: number
  /** How far below the edge the text begins: on fronts, */
  front: SafeCss
  /** on fronts that need more room, */
  high: SafeCss
  /** and on backs. */
  back: SafeCss
  /** The size of the section’s mark. */
  mark: SafeCss
  /** How far its ground runs over the edge. */
  bleed: SafeCss
}

/** One side of a sheet of paper. */
export interface Sheet {
  /** Names it within the page. */
  id: string
  /** `fold`: fronts and backs on the same side, to be folded. */
  side: 'front' | 'back' | 'fold'
  /** What the PDF’s outline calls it. */
  bookmark: string
  /** Cut marks: the `d` of an SVG path, empty on backs. */
  marks: string
  /** The edges to fold on, as another path. */
  folds: string
  /** How to print it, set small where it is cut off or does no harm: parts to be parted by a dot. */
  line: {left: SafeCss; top: SafeCss; parts: Array<{pieces: Array<{text: string; strong: boolean}>}>} | null
  /** How far all of it is moved, so that both sides meet on a printer that does not draw true. */
  shift: {x: SafeCss; y: SafeCss} | null
  /** Cards, each in its place. */
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
  /** The title of its section, cut short. */
  section: string
  /** “1/2” where a question needs more than one card. */
  part: string | null
  /** What a divider shows, in place of `body`. */
  divider: Divider | null
  /** What a card shows. */
  body: FaceBody | null
}

export interface FaceBody {
  /** The classes that its setting needs. */
  setting: string
  /** Settings to try, best first, parted by bars, or by `&` to try each, where it is yet to be fitted. */
  fits: string | null
  /** Where its pieces end, in characters other than white space, where it is to be told how far down they stand. */
  ends: string | null
  /** Starts higher: code, choices or a long prompt need the room. */
  high: boolean
  /** The letters of the right choices. */
  verdict: string | null
  /** What is asked, or the answer. */
  html: SafeHtml
  choices: Array<{label: string; html: SafeHtml}>
  tipHtml: SafeHtml | null
  /** Lines to write an answer on where the guide has none. */
  lines: Array<number>
  /** “Goes on: 05, 2/2” */
  goesOn: string | null
  facts: string
  /** Where the whole answer is: “Booklet, page 14”. */
  reference: string | null
}

export interface Divider {
  title: string
  /** The class of its size. */
  setting: string
  /** Settings to try, best first, parted by bars, where it is yet to be fitted. */
  fits: string | null
  /** How many questions, in words. */
  summary: string
  guide: string
  /** The questions of the section. */
  entries: Array<{number: string; text: string}>
  rule: string
}
