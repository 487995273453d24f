/** What the template of the table “who asks what” receives. */
import type {SafeCss} from '../css.ts'
import type {Words} from '../words.ts'

export interface CoverageView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  page: {width: SafeCss; height: SafeCss}
  summary: string
  interviewers: Array<{name: string; initials: string}>
  rows: Array<CoverageRow>
  /** What stands out, in words; the same as the rows show. */
  holes: string | null
  doubles: string | null
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
