/**
 * How a field looks (ISO 32000-1, 12.5.5): empty as on paper, and a cross where a box is ticked. Viewers draw anew what
 * somebody types, so lines to write on are there as long as a field is empty, and never run through typed text.
 */
import type {Empty} from '../../view/scorecards/form.ts'
import {type Dictionary, Name, type Value} from '../pdf/values.ts'
import {deflated, type Stream} from '../pdf/write.ts'

export interface Size {
  /** In points. */
  width: number
  height: number
}

const pointsPerMm = 72 / 25.4
/** A dot of a line to write on is a CSS pixel, and so is the space after it, as Chromium prints a dotted border. */
const dot = 0.75

const drawings: {[K in Empty['is']]: (size: Size, empty: Extract<Empty, {is: K}>) => string} = {
  nothing: () => '',
  colon: ({width, height}) => {
    const side = 1.2
    const dots = [height / 2 - 3.8, height / 2 + 0.5].map(
      (y) => `${at(width / 2 - side / 2)} ${at(y)} ${side} ${side} re`,
    )
    return `0 g ${dots.join(' ')} f`
  },
  lines: ({width, height}, {first, pitch}) => {
    const rows: Array<string> = []
    for (let y = height - first * pointsPerMm; y > 0; y -= pitch * pointsPerMm) {
      rows.push(`0 ${at(y + dot / 2)} m ${at(width)} ${at(y + dot / 2)} l S`)
    }
    return `0 G ${dot} w [${dot} ${dot}] 0 d ${rows.join(' ')}`
  },
}

/** Of a text field with nothing in it. */
export function emptyText(size: Size, empty: Empty): Stream {
  const draw = drawings[empty.is] as (size: Size, empty: Empty) => string
  const drawn = draw(size, empty)
  return form(size, `${drawn ? `q ${drawn} Q\n` : ''}/Tx BMC\nEMC`)
}

export function emptyBox(size: Size): Stream {
  return form(size, '')
}

/** A cross from corner to corner, which a copier keeps. */
export function crossedBox(size: Size): Stream {
  const inset = Math.min(size.width, size.height) * 0.2
  const [left, right] = [at(inset), at(size.width - inset)]
  const [bottom, top] = [at(inset), at(size.height - inset)]
  return form(
    size,
    `q 0 G ${at(inset * 0.55)} w 1 J ${left} ${bottom} m ${right} ${top} l ${left} ${top} m ${right} ${bottom} l S Q`,
  )
}

function form({width, height}: Size, content: string): Stream {
  const entries: Array<[string, Value]> = [
    ['Type', new Name('XObject')],
    ['Subtype', new Name('Form')],
    ['BBox', [0, 0, width, height]],
    ['Resources', new Map() as Dictionary],
  ]
  return deflated(Buffer.from(content, 'latin1'), entries)
}

function at(points: number): number {
  return Math.round(points * 1000) / 1000
}
