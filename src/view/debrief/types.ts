/** What the debrief’s template receives: one candidate, as several interviewers saw them. It advises nothing. */

import type {SafeCss} from '../css.ts'
import type {Words} from '../words.ts'

export interface DebriefView {
  lang: string
  dir: 'ltr' | 'rtl'
  /** The title of the document. */
  heading: string
  words: Words
  /** Lengths, as the style sheet needs them. */
  page: DebriefPage
  head: Head
  /** In the order of their letters. */
  interviewers: Array<Interviewer>
  /** Where to start talking: six lines at most. */
  start: Array<StartLine>
  /** Question × interviewer. */
  scores: ScoreTable
  /** Some rows of the dot plots a page. */
  plots: Array<{byCompetency: Plot | null; byInterviewer: Plot | null}>
  /** What was seen by how many. */
  coverage: Array<CompetencyRow>
  /** Where some were given. */
  weights: Array<{what: string; weight: string; reason: string}>
  /** What was written and ticked, by question. */
  evidence: Array<EvidenceBlock>
  /** A table for scores after the discussion. */
  record: Array<RecordRow>
}

export interface DebriefPage {
  width: SafeCss
  height: SafeCss
  textWidth: SafeCss
  /** The column of an interviewer’s scores. */
  scoreWidth: SafeCss
  /** The column of questions. */
  questionWidth: SafeCss
  /** The column of an interviewer in the table of what was covered. */
  coverWidth: SafeCss
  /** Quotes stand under their row where so many interviewers leave no column for them. */
  quotesBelow: boolean
}

export interface Head {
  title: string
  /** The version of the guide. */
  kit: string
  candidate: string
  /** How many there are, in words. */
  cards: string
  destroyAfter: string | null
  /** For the margins of the page; the number of the page and of all pages stand between the pieces of the right one. */
  leftCss: SafeCss
  rightCss: SafeCss
  ofCss: SafeCss
  endCss: SafeCss
}

export interface Interviewer {
  letter: string
  name: string
  ownMean: string
  /** “5 of 7”: scored of those that were theirs. */
  scored: string
  weightedMean: string
  recommendation: string
  confidence: string
}

export interface StartLine {
  number: number
  text: string
}

export interface ScoreTable {
  /** How many columns a row has after the number of its question, and after the interviewers’. */
  columnsAfterNumber: number
  columnsAfter: number
  /** How many stand after the figures. */
  columnsAfterFigures: number
  /** Rows at the foot, of means and recommendations. */
  ownRows: number
  /** Rows by competency; `span` counts their lines. */
  groups: Array<{competency: string; rows: Array<ScoreRow>; span: number}>
  /** Whether weights were given. */
  weighted: boolean
  legend: string
}

export interface ScoreRow {
  identifier: string
  number: number
  title: string
  /** The first of its competency. */
  first: boolean
  /** By interviewer. */
  cells: Array<ScoreCell>
  figures: Figures
  /** What stands out, in words. */
  flags: Array<string>
  /** Of both ends of a flagged range. */
  quotes: Array<Quote>
  /** Scores after the discussion, where somebody changed theirs. */
  revised: {cells: Array<{score: string; changed: boolean}>; figures: Figures; reasons: Array<Quote>} | null
}

export interface ScoreCell {
  /** Empty where there is none. */
  score: string
  /** Why not, in words; empty where the question was not theirs. */
  why: string
  /** At an end of a flagged range. */
  end: boolean
}

/** As printed: “–” where there is no such figure. */
export interface Figures {
  median: string
  mean: string
  range: string
  deviation: string
  n: string
}

export interface Quote {
  letter: string
  text: string
}

/** A dot plot. Millimetres. */
export interface Plot {
  label: string
  width: number
  height: number
  /** A line from top to bottom for each point of the scale. */
  points: Array<{x: number; score: number}>
  top: number
  bottom: number
  rows: Array<PlotRow>
}

export interface PlotRow {
  y: number
  name: Array<{text: string; y: number}>
  caption: {text: string; y: number}
  /** From lowest to highest. */
  line: {x1: number; x2: number; y: number} | null
  /** The path of a triangle that points at the median or mean. */
  pointer: string
  marks: Array<Mark>
}

export interface Mark {
  x: number
  y: number
  /** Where its text stands. */
  baseline: number
  text: string
  /** Half of its width: a circle’s radius, more where the text is long. */
  half: number
  left: number
  top: number
  width: number
  height: number
  radius: number
}

export interface CompetencyRow {
  competency: string
  /** By interviewer. */
  cells: Array<{due: boolean; scored: string; rest: string}>
  /** How many scored it. */
  raters: number
  /** What nobody scored, or one alone, in words. */
  holes: Array<string>
}

export interface EvidenceBlock {
  number: string
  title: string
  /** By interviewer: the rating, what was written, what was ticked. */
  entries: Array<{letter: string; mark: string; paragraphs: Array<string>; ticks: Array<string>}>
}

export interface RecordRow {
  number: number
  title: string
  /** By interviewer. */
  cells: Array<{was: string; now: string}>
  /** Why scores were changed, where that is known already. */
  reasons: Array<Quote>
}
