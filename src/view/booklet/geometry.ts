/**
 * The booklet’s page: margins, measure and grid for a paper. Millimetres, but for text and lines in points.
 *
 * The measure is 54 to 67 characters; the foot is rounded so that the last line of a full page ends on it. Every grid
 * line is a whole number of CSS pixels (0.75 pt): Chromium sets baselines on whole pixels, and others come out uneven.
 */
import {mm, pt, type SafeCss} from '../css.ts'
import type {TableFit} from '../html/fit-tables.ts'
import type {Paper} from '../paper.ts'
import type {BookletPage} from './types.ts'

export interface BookletGeometry {
  width: number
  height: number
  top: number
  bottom: number
  inner: number
  outer: number
  /** The column that labels stand in, with the gap to the text. */
  side: number
  text: number
  line: number
}

export const ptPerMm = 72 / 25.4
const baseText = 9.6
const small = {text: baseText, line: 12.75}
const large = {text: 10.5, line: 14.25}
/** Large print begins at 16 pt (UKAAF, Creating clear print and large print documents). Labels stand above their parts. */
const largePrint = {text: 16, line: 21}

const drawn: Record<string, Omit<BookletGeometry, 'width' | 'height'>> = {
  a5: {inner: 18, outer: 15, top: 20, bottom: 19, side: 24, ...small},
  'half-letter': {inner: 17, outer: 14, top: 20, bottom: 20.4, side: 22, ...small},
  a4: {inner: 29, outer: 27, top: 25, bottom: 25.6, side: 38, ...large},
  letter: {inner: 31, outer: 29.9, top: 24, bottom: 24.1, side: 38, ...large},
}

/** The page for a paper, or `null` where it is too small for a booklet: under 50 mm of measure or 20 lines. */
export function bookletGeometry(paper: Paper, large = false): BookletGeometry | null {
  const known = drawn[paper.name]
  const geometry = large
    ? computed(paper, largePrint)
    : known
      ? {width: paper.width, height: paper.height, ...known}
      : computed(paper)
  return measureOf(geometry) >= 50 && linesOf(geometry) >= 20 ? geometry : null
}

function computed({width, height}: Paper, type = width >= 180 ? large : small): BookletGeometry {
  const side = type === largePrint ? 0 : width >= 180 ? 38 : 24
  const measure = Math.min(width - side - 31, type === largePrint ? 160 : width >= 180 ? 117 : 92)
  const inner = Math.round((width - side - measure) * 0.53 * 10) / 10
  const top = Math.max(18, Math.round(height * 0.09))
  const lines = Math.floor(((height - top - 18) * ptPerMm) / type.line)
  const bottom = Math.floor((height - top - (lines * type.line) / ptPerMm) * 10) / 10
  return {width, height, inner, outer: width - side - measure - inner, top, bottom, side, ...type}
}

/** The width of the text, without the side column. */
export function measureOf({width, inner, outer, side}: BookletGeometry): number {
  return width - inner - outer - side
}

/** Of average text in tables, in ems; set small, it is this much of the text size. */
const tableCharacter = 0.5
const tableText = {normal: 8.4 / baseText, small: 7 / baseText}

/** How a table is set that needs so many characters; large print is never set smaller. */
export function tableFit(geometry: BookletGeometry, characters: number): TableFit {
  const measure = measureOf(geometry)
  const holds = (width: number, text: number): boolean =>
    characters * tableCharacter * text * geometry.text <= width * ptPerMm
  if (isLarge(geometry)) return holds(measure, 1) ? 'normal' : 'turned'
  if (holds(measure, tableText.normal)) return 'normal'
  return holds(measure + geometry.side, tableText.small) ? 'small' : 'turned'
}

/** Lines of the grid on a page. */
export function linesOf({height, top, bottom, line}: BookletGeometry): number {
  return Math.floor(((height - top - bottom) * ptPerMm + 0.01) / line)
}

/** The distance between lines to write on, in points. */
export function writingLine({text}: BookletGeometry): number {
  return Math.round((19.5 * text) / baseText / 0.75) * 0.75
}

/** Of running heads and folios, in points. */
export function headSize(geometry: BookletGeometry): number {
  return isLarge(geometry) ? largePrint.text : 7.8
}

/** The column of the folio in the head, as wide as the one that labels stand in, if there is one. */
export function folioWidth({side}: BookletGeometry): number {
  return side > 0 ? side : 20
}

function isLarge({text}: BookletGeometry): boolean {
  return text === largePrint.text
}

/** At the sides of a page in landscape. */
const turnedMargin = 20

export function bookletPage(geometry: BookletGeometry): BookletPage {
  const {line} = geometry
  return {
    width: mm(geometry.width),
    height: mm(geometry.height),
    top: mm(geometry.top),
    bottom: mm(geometry.bottom),
    inner: mm(geometry.inner),
    outer: mm(geometry.outer),
    side: mm(geometry.side),
    measure: mm(measureOf(geometry)),
    head: mm(measureOf(geometry) + geometry.side - folioWidth(geometry)),
    folio: mm(folioWidth(geometry)),
    headSize: pt(headSize(geometry)),
    headInk: (isLarge(geometry) ? '#000' : '#595959') as SafeCss,
    turned: mm(geometry.height - 2 * turnedMargin),
    turnedMargin: mm(turnedMargin),
    depth: pt(linesOf(geometry) * line - 4.5),
    line: pt(line),
    half: pt(line / 2),
    writing: pt(writingLine(geometry)),
    scale: geometry.text / baseText,
  }
}
