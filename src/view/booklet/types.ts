/** What the booklet’s template receives. */
import type {SafeCss} from '../css.ts'
import type {SafeHtml} from '../html/to-html.ts'
import type {Words} from '../words.ts'
import type {Addresses, AnswerSection, IndexGroup, KeyRow, PlanRow, ProgressTables, Worksheet} from './back-types.ts'

export type {
  Addresses,
  AnswerRow,
  AnswerSection,
  IndexGroup,
  IndexReference,
  KeyRow,
  PlanRow,
  ProgressTables,
  Worksheet,
} from './back-types.ts'

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
  /** Whether it is the edition in large print. */
  large: boolean
  /** Lengths, as the style sheet needs them. */
  page: BookletPage
  /** One a named page. */
  runningHeads: Array<RunningHead>
  /** The first page; `kind` says below the title what this is. */
  cover: {title: string; subtitle: string | null; author: string | null; kind: string}
  /** The back of the cover: a line of words, and rows that say what this is. */
  imprint: {line: string; rows: Array<{term: string; text: string}>}
  /** The table of contents: `front` before the sections, `back` after them. */
  contents: {
    title: string
    front: Array<Entry>
    sections: Array<ContentsSection>
    /** Further pieces of a long one, each on pages of its own. */
    more: Array<{identifier: string; sections: Array<ContentsSection>}>
    back: Array<Entry>
  }
  /** What the guide says before its first section. */
  introduction: (Titled & {html: SafeHtml}) | null
  /** The page on how to use it. */
  howTo: Titled | null
  /** The questions. */
  sections: Array<BookletSection>
  /** Answers at the back, in the edition for practice. */
  answers: (Titled & {pageName: SafeCss; sections: Array<AnswerSection>}) | null
  /** Pages to tick questions off. */
  progress: (Titled & ProgressTables) | null
  /** Right choices, at the back. */
  key: (Titled & {rows: Array<KeyRow>}) | null
  /** What to learn on which day, for `--until`. */
  plan: (Titled & {intro: string; rows: Array<PlanRow>}) | null
  /** Pages to write stories of one’s own on. */
  worksheets: (Titled & {sheets: Array<Worksheet>}) | null
  /** The index of terms; `more` are further pieces of a long one, each on pages of its own. */
  index: (Titled & {groups: Array<IndexGroup>; more: Array<{identifier: string; groups: Array<IndexGroup>}>}) | null
  /** Elements whose page has to be known: a link to each makes Chromium write it down. */
  targets: Array<string>
}

/** Lengths of the page, as they stand in the style sheet. */
export interface BookletPage {
  width: SafeCss
  height: SafeCss
  /** The margins. */
  top: SafeCss
  bottom: SafeCss
  /** At the fold; `outer` is opposite. */
  inner: SafeCss
  outer: SafeCss
  /** The column that labels stand in, with the gap to the text. */
  side: SafeCss
  /** The width of the text block. */
  measure: SafeCss
  /** What a running head has, and the folio beside it. */
  head: SafeCss
  /** How much of that the folio takes. */
  folio: SafeCss
  /** The type size of running heads. */
  headSize: SafeCss
  /** Their colour, as it has to be literal there. */
  headInk: SafeCss
  /** The width of what is on a page in landscape, and the margins beside it. */
  turned: SafeCss
  turnedMargin: SafeCss
  /** The height of the text block: a whole number of lines. */
  depth: SafeCss
  /** The height of a line of text: the grid that everything stands on. */
  line: SafeCss
  /** Half of it. */
  half: SafeCss
  /** Between two lines to write on. */
  writing: SafeCss
  /** Text size ÷ the size on A5. */
  scale: number
}

/** One named page: its heads are literal text, since Chromium has no running ones. */
export interface RunningHead {
  /** The name that the section’s `page` property has. */
  pageName: SafeCss
  /** Quoted, for `content` on left-hand pages. */
  leftCss: SafeCss
  /** On right-hand ones. */
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
  /** Its named page: see `runningHeads`. */
  pageName: SafeCss
  /** The kind of blank page before it, by its name in the style sheet. */
  blankPage: SafeCss | null
  /** What the guide says before its first question. */
  introductionHtml: SafeHtml | null
  /** The questions listed on the opener; empty where they would not fit. */
  entries: Array<Entry>
  /** Its content. */
  blocks: Array<Block>
}

/** One of the three, in the order written. */
export interface Block {
  /** Whether it is a question that follows another one: it starts a page, and the section may be cut before it. */
  startsPage: boolean
  /** Set by `booklet/question`. */
  question: BookletQuestion | null
  heading: {identifier: string; text: string} | null
  /** Whatever the guide says between questions. */
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
  /** What is asked, as a heading. */
  promptHtml: SafeHtml
  /** Code or a picture that is part of what is asked. */
  askedHtml: SafeHtml | null
  /** How the guide calls it, where that is not the number again. */
  label: string | null
  level: string | null
  /** Minutes and topics, in words. */
  facts: Array<string>
  /** Where it is answered instead, to be typed in. */
  addresses: Addresses | null
  /** Rationale, framework, answer, tip, …, in the order of this edition. */
  parts: Array<BookletPart>
  /** Where its answer is, if that is at the back. */
  answerOn: {identifier: string; text: string} | null
  /** Questions with the same topics. */
  seeAlso: {label: string; entries: Array<Entry>} | null
  /** Room to write: `lines` has one item a line, `fresh` says that it starts a page. */
  own: {label: string; lines: Array<number>; fresh: boolean} | null
  /** The label of the boxes to tick how sure one is. */
  confidence: string | null
}

export interface BookletPart {
  /** The class in the style sheet: `rationale`, `framework`, `answer`, … */
  kind: string
  label: string
  html: SafeHtml | null
  /** Steps to tell a story by, with letters. */
  star: Array<StepRow> | null
  /** Any other steps. */
  steps: Array<StepRow> | null
  /** To tick. */
  choices: Array<ChoiceRow> | null
  /** Printed where the guide has a label and nothing under it. */
  empty: string | null
}

export interface StepRow {
  /** What it is called, such as “Clarify”. */
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
