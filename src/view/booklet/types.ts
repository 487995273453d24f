/** What the booklet’s template receives. */
import type {SafeCss} from '../css.ts'
import type {SafeHtml} from '../html/to-html.ts'
import type {Words} from '../words.ts'

export interface BookletView {
  lang: string
  dir: 'ltr' | 'rtl'
  /** Whether `dir` is `rtl`: pages are mirrored then. */
  rtl: boolean
  /** The title of the document, as a window or a reader shows it. */
  heading: string
  /** All messages of ours in the guide’s language: `words.booklet`, `words.common`, … */
  words: Words
  page: BookletPage
  runningHeads: Array<RunningHead>
  cover: {title: string; subtitle: string | null; author: string | null; kind: string}
  imprint: {line: string; rows: Array<{term: string; text: string}>}
  contents: {title: string; front: Array<Entry>; sections: Array<ContentsSection>; back: Array<Entry>}
  introduction: {identifier: string; title: string; html: SafeHtml} | null
  howTo: {identifier: string; title: string}
  sections: Array<BookletSection>
  progress: {identifier: string; title: string; rows: Array<Entry>} | null
  key: {identifier: string; title: string; rows: Array<KeyRow>} | null
  /** Elements whose page has to be known: a link to each makes Chromium write it down. */
  targets: Array<string>
}

/** Lengths of the page, as they stand in the style sheet. */
export interface BookletPage {
  width: SafeCss
  height: SafeCss
  top: SafeCss
  bottom: SafeCss
  inner: SafeCss
  outer: SafeCss
  side: SafeCss
  measure: SafeCss
  /** What a running head may take of the measure. */
  head: SafeCss
  /** The height of the text block: a whole number of lines. */
  depth: SafeCss
  line: SafeCss
  half: SafeCss
  /** Between two lines to write on. */
  writing: SafeCss
  /** Text size ÷ the size on A5. */
  scale: number
}

/** One named page: its heads are literal text, since Chromium has no running ones. */
export interface RunningHead {
  pageName: SafeCss
  leftCss: SafeCss
  rightCss: SafeCss
}

/** A line of a table of contents. */
export interface Entry {
  identifier: string
  number: number | null
  text: string
  /** The page it is on, as printed there; empty until it is known. */
  folio: string
}

export interface ContentsSection extends Entry {
  /** “Section 2” */
  numbered: string | null
  entries: Array<Entry>
}

export interface BookletSection {
  identifier: string
  number: number | null
  /** Empty for questions that stand in no section: they have no opener. */
  title: string
  pageName: SafeCss
  /** The kind of blank page before it, by its name in the style sheet. */
  blankPage: SafeCss | null
  introductionHtml: SafeHtml | null
  /** The questions listed on the opener; empty where they would not fit. */
  entries: Array<Entry>
  blocks: Array<Block>
}

/** One of the three, in the order written. */
export interface Block {
  /** Whether it is a question that follows another one: it starts a page, and the section may be cut before it. */
  startsPage: boolean
  question: BookletQuestion | null
  heading: {identifier: string; text: string} | null
  proseHtml: SafeHtml | null
}

export interface BookletQuestion {
  identifier: string
  /** The identifier of the mark after its last part. */
  end: string
  number: number
  promptHtml: SafeHtml
  /** Code or a picture that is part of what is asked. */
  askedHtml: SafeHtml | null
  /** How the guide calls it, where that is not the number again. */
  label: string | null
  level: string | null
  facts: Array<string>
  /** Where it is answered instead, to be typed in. */
  addresses: {label: string; rows: Array<string>} | null
  parts: Array<BookletPart>
  own: {label: string; lines: Array<number>; fresh: boolean} | null
  confidence: string | null
}

export interface BookletPart {
  kind: string
  label: string
  html: SafeHtml | null
  star: Array<StepRow> | null
  steps: Array<StepRow> | null
  choices: {rows: Array<ChoiceRow>; key: string | null} | null
  /** Printed where the guide has a label and nothing under it. */
  empty: string | null
}

export interface StepRow {
  term: string | null
  /** Follows the term where the text follows in the same line. */
  mark: '.' | ':'
  html: SafeHtml
}

export interface ChoiceRow {
  label: string
  html: SafeHtml
}

export interface KeyRow {
  identifier: string
  number: number
  labels: string
  html: SafeHtml
  /** The answer of the guide, where it says more. */
  reasonHtml: SafeHtml | null
}
