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
  /** Which of the editions it is, by the name that the style sheet knows. */
  edition: SafeCss
  large: boolean
  page: BookletPage
  runningHeads: Array<RunningHead>
  cover: {title: string; subtitle: string | null; author: string | null; kind: string}
  imprint: {line: string; rows: Array<{term: string; text: string}>}
  contents: {title: string; front: Array<Entry>; sections: Array<ContentsSection>; back: Array<Entry>}
  introduction: (Titled & {html: SafeHtml}) | null
  howTo: Titled | null
  sections: Array<BookletSection>
  answers: (Titled & {pageName: SafeCss; sections: Array<AnswerSection>}) | null
  progress: (Titled & {rows: Array<Entry>}) | null
  key: (Titled & {rows: Array<KeyRow>}) | null
  plan: (Titled & {intro: string; rows: Array<PlanRow>}) | null
  worksheets: (Titled & {sheets: Array<Worksheet>}) | null
  index: (Titled & {groups: Array<IndexGroup>}) | null
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
  /** What a running head has, and the folio beside it. */
  head: SafeCss
  folio: SafeCss
  headSize: SafeCss
  headInk: SafeCss
  /** The width of what is on a page in landscape, and the margins beside it. */
  turned: SafeCss
  turnedMargin: SafeCss
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

/** A part in front or at the back, as the contents list it. */
export interface Titled {
  identifier: string
  title: string
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
  /** Answered by a tick: it shares its page with others of its kind. */
  quick: boolean
  /** It begins below another one, and a rule parts them. */
  ruled: boolean
  /** Room to write is a block of its own and not the rest of the page. */
  block: boolean
  promptHtml: SafeHtml
  /** Code or a picture that is part of what is asked. */
  askedHtml: SafeHtml | null
  /** How the guide calls it, where that is not the number again. */
  label: string | null
  level: string | null
  facts: Array<string>
  /** Where it is answered instead, to be typed in. */
  addresses: Addresses | null
  parts: Array<BookletPart>
  /** Where its answer is, if that is at the back. */
  answerOn: {identifier: string; text: string} | null
  seeAlso: {label: string; entries: Array<Entry>} | null
  own: {label: string; lines: Array<number>; fresh: boolean} | null
  confidence: string | null
}

export interface BookletPart {
  kind: string
  label: string
  html: SafeHtml | null
  star: Array<StepRow> | null
  steps: Array<StepRow> | null
  choices: Array<ChoiceRow> | null
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
  /** What a ticked box says to a reader who cannot see it; `null` for an empty one. */
  ticked: string | null
  html: SafeHtml
}

export interface KeyRow {
  identifier: string
  question: Entry
  /** Names the page of the question. */
  questionOn: string
  labels: string
  html: SafeHtml
  /** The answer of the guide, where it says more. */
  reasonHtml: SafeHtml | null
}

/** To be typed in: paper has no links. */
export interface Addresses {
  label: string
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
  question: Entry
  /** Names the page of the question. */
  questionOn: string
  key: Pick<KeyRow, 'labels' | 'html'> | null
  parts: Array<BookletPart>
  addresses: Addresses | null
}

/** A day of the plan. */
export interface PlanRow {
  date: string
  /** Numbers of questions, such as `1–4, 7`. */
  fresh: string
  again: string
  minutes: string
  /** What the day is for, where it is not for certain questions. */
  note: string | null
}

/** A page to write one’s own story on; without a question it is for any. */
export interface Worksheet {
  question: Entry | null
  steps: Array<{term: string; lines: Array<number>}>
}

/** Terms under one letter. */
export interface IndexGroup {
  /** Empty for what has none. */
  letter: string
  rows: Array<{text: string; code: boolean; references: Array<IndexReference>}>
}

export interface IndexReference {
  /** Where it leads: the first of the questions on these pages. */
  identifier: string
  /** Such as `12` or `12–14`. */
  pages: string
}
