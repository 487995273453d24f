/** What the template of the calibration sheet receives. */
import type {SafeCss} from '../css.ts'
import type {Words} from '../words.ts'

export interface CalibrationView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  page: {width: SafeCss; height: SafeCss; viewBox: string}
  sides: [front: CalibrationSide, back: CalibrationSide]
}

export interface CalibrationSide {
  id: string
  shift: {x: SafeCss; y: SafeCss} | null
  /** “Calibration, **front** · A4 · …” */
  line: Array<{text: string; strong: boolean}>
  /** Lines, as the `d` of an SVG path; the strokes of verniers are drawn heavier. */
  lines: string
  strokes: string
  rings: Array<{x: string; y: string; radii: Array<string>}>
  labels: Array<Label>
  /** The outline of a bank card; `null` on the back. */
  card: {x: string; y: string; width: string; height: string; radius: string} | null
  notes: Array<{left: SafeCss; top: SafeCss; width: SafeCss; title: string | null; text: string; lines: Array<string>}>
}

export interface Label {
  x: string
  y: string
  anchor: 'start' | 'middle' | 'end'
  kind: 'scale' | 'zero' | 'small'
  text: string
}
