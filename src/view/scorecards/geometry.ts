/** The scorecards’ sheet: margins leave room for holes at the left. Millimetres. */
import {mm} from '../css.ts'
import type {Paper} from '../paper.ts'
import type {ScorecardsPage} from './types.ts'

const margins = {top: 12, right: 14, bottom: 12, left: 20}
const smallest = {width: 200, height: 265}

/** The left column, where cues and ticks stand: the wider one for guides whose words would not fit the other. */
export const cueWidths = [54, 64] as const

/** Where the rows of the running order begin, from the top of the paper, and how high one is. */
const runTop = 40
const runRow = 10.17

/** `null` for paper on which a question, its anchors and 100 mm of notes have no room. */
export function scorecardsPage(paper: Paper, cue: number = cueWidths[0]): ScorecardsPage | null {
  if (paper.width < smallest.width || paper.height < smallest.height) return null
  return {
    width: mm(paper.width),
    height: mm(paper.height),
    sheetWidth: mm(paper.width - margins.left - margins.right),
    // A hair less than the page holds, or rounding would make a blank page of it.
    sheetHeight: mm(paper.height - margins.top - margins.bottom - 0.2),
    cue: mm(cue),
    rows: Math.floor((paper.height - runTop - margins.bottom) / runRow),
  }
}

/**
 * What the notes box should have and must have: fewer lines than that do not hold an answer. `last` is for questions
 * that leave no more, whatever is done; there is a sheet for more notes.
 */
export const notesHeight = {aimed: 110, least: 85, last: 48}
