/** What the template of the calibration sheet receives. */
import type {SafeCss} from '../css.ts'
import type {Words} from '../words.ts'

export interface CalibrationView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  /** The sheet; `viewBox` is the same in mm. */
  page: {width: SafeCss; height: SafeCss; viewBox: string}
  /** Of one sheet. */
  sides: [front: CalibrationSide, back: CalibrationSide]
}

export interface CalibrationSide {
  id: string
  /** How far all of it is moved, to try offsets. */
  shift: {x: SafeCss; y: SafeCss} | null
  /** “Calibration, **front** · A4 · …” */
  line: Array<{text: string; strong: boolean}>
  /** Lines, as the `d` of an SVG path; the strokes of verniers are drawn heavier. */
  lines: string
  strokes: string
  /** Targets to hold against the light. */
  rings: Array<{x: string; y: string; radii: Array<string>}>
  /** Figures beside the scales. */
  labels: Array<Label>
  /** The outline of a bank card; `null` on the back. */
  card: {x: string; y: string; width: string; height: string; radius: string} | null
  /** How to read it. */
  notes: Array<{left: SafeCss; top: SafeCss; width: SafeCss; title: string | null; text: string; lines: Array<string>}>
}

export interface Label {
  x: string
  y: string
  anchor: 'start' | 'middle' | 'end'
  kind: 'scale' | 'zero' | 'small'
  text: string
}
