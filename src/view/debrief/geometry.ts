/** The debrief’s sheet: landscape. Millimetres. */
import {mm} from '../css.ts'
import type {Paper} from '../paper.ts'
import type {DebriefPage} from './types.ts'

const margin = 12
/** Between the two plots. */
const plotGap = 9
/** Narrower sheets have no room for a table of four, shorter ones none for the boxes at the end. */
const smallest = {width: 250, height: 180}
/** Columns of the table: competency, number, five figures, flags. */
const fixed = 27 + 8 + 5 * 10.5 + 20
const leastQuotes = 52
/** A letter of a quote, at 9.25 pt, and what stands before it. */
const letterWidth = 1.72
const quoteIndent = 7
/** A letter of a title, at 10 pt; it has two lines. */
const titleLetter = 1.85
const quoteLines = 3

export interface DebriefGeometry {
  page: DebriefPage
  plotWidth: number
  /** How many letters of a quote and of a title the table has room for. */
  quoteLength: number
  titleLength: number
}

/** `null` for paper that is too small, or where there is no room for so many interviewers. */
export function debriefGeometry(paper: Paper, interviewers: number): DebriefGeometry | null {
  const width = Math.max(paper.width, paper.height)
  const height = Math.min(paper.width, paper.height)
  if (width < smallest.width || height < smallest.height) return null
  const text = width - 2 * margin
  const score = interviewers > 6 ? 11 : 12.5
  const question = interviewers > 4 ? 40 : 46
  const rest = text - fixed - question - interviewers * score
  if (rest < 0) return null
  const quotesBelow = rest < leastQuotes
  const questionWidth = quotesBelow ? question + rest : question
  return {
    page: {
      width: mm(width),
      height: mm(height),
      textWidth: mm(text),
      scoreWidth: mm(score),
      questionWidth: mm(questionWidth),
      coverWidth: mm(Math.min(32, (0.47 * text) / interviewers)),
      quotesBelow,
    },
    quoteLength: quotesBelow ? 170 : Math.floor((quoteLines * (rest - quoteIndent)) / letterWidth),
    titleLength: Math.floor((2 * (questionWidth - 3)) / titleLetter),
    plotWidth: Math.floor((text - plotGap) / 2),
  }
}
