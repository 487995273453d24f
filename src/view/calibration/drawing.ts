/** The parts of the calibration sheet that are drawn: scales, stairs, rings and crosses. Millimetres. */
import type {CalibrationSide, Label} from './types.ts'
import {labels as offsets, type Strokes} from './vernier.ts'

export interface Page {
  width: number
  height: number
}

export interface Drawing {
  lines: string
  labels: Array<Label>
}

const minus = '−'
const mm = (value: number): string => String(Math.round(value * 1000) / 1000)

/** 100 mm with a tick each millimetre, level from a point to the right, or upright from it down. */
export function ruler(x: number, y: number, upright: boolean): Drawing {
  const tick = (at: number): string => {
    const long = at % 10 === 0 ? 4 : at % 5 === 0 ? 2.6 : 1.6
    return upright ? `M${mm(x)} ${mm(y + at)}h${long}` : `M${mm(x + at)} ${mm(y)}v${-long}`
  }
  const base = upright ? `M${mm(x)} ${mm(y)}v100` : `M${mm(x)} ${mm(y)}h100`
  const tens = Array.from({length: 11}, (_, index) => index * 10)
  return {
    lines: base + Array.from({length: 101}, (_, at) => tick(at)).join(''),
    labels: tens.map((at) =>
      upright
        ? label(x + 5, y + at + 0.9, 'start', 'scale', String(at))
        : label(x + at, y - 5, 'middle', 'scale', String(at)),
    ),
  }
}

/** Strokes of a vernier above a level line or left of an upright one, with their numbers on the front. */
export function vernierFront(strokes: Strokes, at: number, upright: boolean): {strokes: string; labels: Array<Label>} {
  const first = (strokes.front[0] ?? 0) - 3
  const last = (strokes.front.at(-1) ?? 0) + 3
  const base = upright ? `M${mm(at)} ${mm(first)}V${mm(last)}` : `M${mm(first)} ${mm(at)}H${mm(last)}`
  return {
    strokes:
      base +
      strokes.front.map((place) => (upright ? `M${mm(at)} ${mm(place)}h-6` : `M${mm(place)} ${mm(at)}v-6`)).join(''),
    labels: strokes.front.map((place, index) => {
      const offset = offsets[index] ?? 0
      const text = offset === 0 ? '0' : `${offset < 0 ? minus : '+'}${Math.abs(offset)}`
      const kind = offset === 0 ? 'zero' : 'scale'
      return upright ? label(at - 7.6, place + 0.9, 'end', kind, text) : label(place, at - 7.6, 'middle', kind, text)
    }),
  }
}

/** On the back they go on where those of the front end: `at` is the line’s place as the back is read. */
export function vernierBack(strokes: Strokes, at: number, upright: boolean, away: 1 | -1): string {
  return strokes.back
    .map((place) => (upright ? `M${mm(at)} ${mm(place)}h${6 * away}` : `M${mm(place)} ${mm(at)}v${6 * away}`))
    .join('')
}

/** At each edge, strokes 2 to 8 mm from it: the nearest one to be seen is what the printer leaves blank. */
export function stairs({width, height}: Page): Drawing {
  const steps = [2, 3, 4, 5, 6, 7, 8]
  const lines: Array<string> = []
  const labels: Array<Label> = []
  for (const depth of steps) {
    const along = (depth - 5) * 6
    const [x, y] = [width / 2 + along, height / 2 + along]
    lines.push(`M${mm(x - 2)} ${depth}h4`, `M${mm(x - 2)} ${mm(height - depth)}h4`)
    lines.push(`M${depth} ${mm(y - 2)}v4`, `M${mm(width - depth)} ${mm(y - 2)}v4`)
    labels.push(label(x, depth + 3.6, 'middle', 'small', String(depth)))
    labels.push(label(x, height - depth - 1.6, 'middle', 'small', String(depth)))
    labels.push(label(depth + 1.2, y + 0.8, 'start', 'small', String(depth)))
    labels.push(label(width - depth - 1.2, y + 0.8, 'end', 'small', String(depth)))
  }
  return {lines: lines.join(''), labels}
}

const corner = 14

function corners({width, height}: Page): Array<[x: number, y: number]> {
  return [
    [corner, corner],
    [width - corner, corner],
    [corner, height - corner],
    [width - corner, height - corner],
  ]
}

export function rings(page: Page): CalibrationSide['rings'] {
  return corners(page).map(([x, y]) => ({x: mm(x), y: mm(y), radii: ['3', '2', '1']}))
}

export function crosses(page: Page): string {
  return corners(page)
    .map(([x, y]) => `M${mm(x - 4)} ${mm(y)}h8M${mm(x)} ${mm(y - 4)}v8`)
    .join('')
}

export function label(x: number, y: number, anchor: Label['anchor'], kind: Label['kind'], text: string): Label {
  return {x: mm(x), y: mm(y), anchor, kind, text}
}
