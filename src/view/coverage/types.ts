/** What the template of the table “who asks what” receives. */
import type {SafeCss} from '../css.ts'
import type {Words} from '../words.ts'

export interface CoverageView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  /** Lengths, as the style sheet needs them. */
  page: {width: SafeCss; height: SafeCss}
  summary: string
  /** The columns. */
  interviewers: Array<{name: string; initials: string}>
  /** A competency each. */
  rows: Array<CoverageRow>
  /** What stands out, in words; the same as the rows show. */
  holes: string | null
  /** Questions that a candidate would hear twice. */
  doubles: string | null
  /** What was printed, and the file of it. */
  kits: Array<{candidate: string; interviewer: string; kit: string; minutes: number; file: string}>
}

export interface CoverageRow {
  competency: string
  /** By interviewer: the numbers of the questions, or nothing. */
  cells: Array<{numbers: string | null}>
  raters: number
  /** Nobody asks for it. */
  hole: boolean
  /** Only one does. */
  single: boolean
  /** Numbers of questions that more than one asks. */
  twice: string | null
}
