/** The scorecards’ sheet: margins leave room for holes at the left. Millimetres. */
import {mm} from '../css.ts'
import type {Paper} from '../paper.ts'
import type {Limits} from './fit.ts'
import type {ScorecardsPage} from './types.ts'

const margins = {top: 12, right: 14, bottom: 12, left: 20}
const smallest = {width: 200, height: 265}

/** The left column, where cues and ticks stand. */
const cue = 54
const gap = 4

/** Paper lower than this has lower rows, and less air between the blocks of its cover sheet. */
const tall = 290
const cover = {tall: {row: 10.2, air: 6}, low: {row: 8.8, air: 4}}

/** Where the rows of a running order on a sheet of its own begin, from the top of the paper. */
const runTop = 40

const sketchHeight = 60
/** Between dots, and from the edges; the caption is above the first. */
const dots = {apart: 5, left: 4, top: 10}

/** `null` for paper on which a question, its anchors and 100 mm of notes have no room. */
export function scorecardsPage(paper: Paper): ScorecardsPage | null {
  if (paper.width < smallest.width || paper.height < smallest.height) return null
  const {row, air} = paper.height < tall ? cover.low : cover.tall
  const sheetWidth = paper.width - margins.left - margins.right
  const width = sheetWidth - cue - gap
  return {
    width: mm(paper.width),
    height: mm(paper.height),
    sheetWidth: mm(sheetWidth),
    // A hair less than the page holds, or rounding would make a blank page of it.
    sheetHeight: mm(paper.height - margins.top - margins.bottom - 0.2),
    cue: mm(cue),
    row: mm(row),
    air: mm(air),
    rows: Math.floor((paper.height - runTop - margins.bottom) / row),
    sketch: {width, height: sketchHeight, dots: dotsOf(width)},
  }
}

/** The notes box that a card should leave: fewer lines do not hold an answer of some minutes. */
export function limitsOf(paper: Paper): Limits {
  return {floor: paper.height < tall ? 100 : 110}
}

/** Dots as lines without length: round ends make points of them. */
function dotsOf(width: number): string {
  const rows: Array<string> = []
  for (let y = dots.top; y < sketchHeight - 2; y += dots.apart) {
    for (let x = dots.left; x < width - 2; x += dots.apart) rows.push(`M${x} ${y}h.01`)
  }
  return rows.join('')
}
