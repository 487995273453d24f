/** Paper and printer → the sheet that finds out whether the printer is true: its size, and how its two sides meet. */
import {mm} from '../css.ts'
import {type Flip, turnOf} from '../flashcards/impose.ts'
import type {Offset} from '../flashcards/sheets.ts'
import type {Paper} from '../paper.ts'
import {type Words, wordsFor} from '../words.ts'
import {crosses, label, rings, ruler, stairs, vernierBack, vernierFront} from './drawing.ts'
import type {CalibrationSide, CalibrationView} from './types.ts'
import {verniers} from './vernier.ts'

export interface CalibrationOptions {
  paper: Paper
  flip: Flip
  frontOffset: Offset
  backOffset: Offset
}

/** Where the scales lie on A4; narrower or lower paper has no room for them. */
const least = {width: 200, height: 275}
const level = {x: 30, y: 80}
const upright = {x: 30, y: 92}
/** The lines that the verniers stand on. */
const across = 222
const down = 166
/** The middle of the upright vernier; that of the level one is the sheet’s. */
const middle = 142
/** ISO/IEC 7810, ID-1. */
const bankCard = {x: 52, y: 116, width: 85.6, height: 53.98, radius: 3.18}

/** `null` where the paper is too small. */
export function createCalibrationView({
  paper,
  flip,
  frontOffset,
  backOffset,
}: CalibrationOptions): CalibrationView | null {
  if (paper.width < least.width || paper.height < least.height) return null
  const words = wordsFor('en')
  const {calibration, flashcards} = words
  const strokes = verniers(paper, {x: paper.width / 2, y: middle}, flip)
  const turn = turnOf(paper, flip)
  const [rule, post, edge] = [ruler(level.x, level.y, false), ruler(upright.x, upright.y, true), stairs(paper)]
  const [x, y] = [vernierFront(strokes.x, across, false), vernierFront(strokes.y, down, true)]
  const name = paper.name.toUpperCase()
  const front: CalibrationSide = {
    id: 'front',
    shift: shiftOf(frontOffset),
    line: [
      {text: `${calibration.sheet} `, strong: false},
      {text: flashcards.front, strong: true},
      {text: ` · ${name} · ${calibration.printBoth} `, strong: false},
      {text: flashcards.fullSize, strong: true},
      {text: ` · ${flashcards.flipOn} `, strong: false},
      {text: flip === 'long' ? flashcards.longEdge : flashcards.shortEdge, strong: true},
    ],
    lines: rule.lines + post.lines + edge.lines,
    strokes: x.strokes + y.strokes,
    rings: rings(paper),
    labels: [
      ...[rule, post, edge, x, y].flatMap(({labels}) => labels),
      label(paper.width / 2, across - 12, 'middle', 'small', calibration.sideways),
      label(down - 19, middle + 0.9, 'end', 'small', calibration.downwards),
    ],
    card: mapValues(bankCard),
    notes: notesOf(words),
  }
  // Where the back goes on: below the level line and right of the upright one, as the front is read.
  const lineBack = {x: turn === 'side' ? paper.width - down : down, y: turn === 'top' ? paper.height - across : across}
  const back: CalibrationSide = {
    id: 'back',
    shift: shiftOf(backOffset),
    line: [
      {text: `${calibration.sheet} `, strong: false},
      {text: flashcards.back, strong: true},
    ],
    lines: crosses(paper),
    strokes:
      vernierBack(strokes.x, lineBack.y, false, turn === 'top' ? -1 : 1) +
      vernierBack(strokes.y, lineBack.x, true, turn === 'side' ? -1 : 1),
    rings: [],
    labels: [],
    card: null,
    notes: [],
  }
  return {
    lang: 'en',
    dir: 'ltr',
    heading: calibration.title,
    words,
    page: {width: mm(paper.width), height: mm(paper.height), viewBox: `0 0 ${paper.width} ${paper.height}`},
    sides: [front, back],
  }
}

function notesOf({calibration}: Words): CalibrationSide['notes'] {
  const note = (
    left: number,
    top: number,
    width: number,
    title: string | null,
    text: string,
    lines: Array<string> = [],
  ) => ({
    left: mm(left),
    top: mm(top),
    width: mm(width),
    title,
    text,
    lines,
  })
  const [far, near] = [112, 30]
  return [
    note(near, 40, 72, calibration.size, calibration.sizeHow),
    note(far, 40, 72, calibration.sides, calibration.sidesHow),
    note(56, 130, 76, null, calibration.bankCard),
    note(near, 235, 72, calibration.write, '', [calibration.writeBack, calibration.writeFront]),
    note(far, 235, 72, calibration.turn, calibration.turnHow),
    note(near, 263, 144, null, calibration.stairs),
  ]
}

function shiftOf([x, y]: Offset): CalibrationSide['shift'] {
  return x === 0 && y === 0 ? null : {x: mm(x), y: mm(y)}
}

function mapValues(card: typeof bankCard): NonNullable<CalibrationSide['card']> {
  const {x, y, width, height, radius} = card
  return {x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}`, radius: `${radius}`}
}
