/** Running heads: the guide’s title on versos, the section’s on rectos, cut to the width they have. */
import type {Guide} from '../../guide/types.ts'
import {cssString, type SafeCss} from '../css.ts'
import {shorten} from '../words.ts'
import {type BookletGeometry, folioWidth, headSize, measureOf} from './geometry.ts'
import {type Part, pageNameOf} from './sections.ts'
import type {RunningHead} from './types.ts'

/** The widest that a character of the heads comes out on average, in mm at 7.8 pt. */
const characterWidth = 1.45

export function runningHeads(guide: Guide, parts: Array<Part>, geometry: BookletGeometry): Array<RunningHead> {
  return parts.map((part, index) => runningHead(pageNameOf(index), guide, part.title || guide.title, geometry))
}

export function runningHead(pageName: SafeCss, guide: Guide, title: string, geometry: BookletGeometry): RunningHead {
  const length = (width: number): number => Math.floor((width / (characterWidth * headSize(geometry))) * 7.8)
  const width = measureOf(geometry) + geometry.side - folioWidth(geometry)
  return {
    pageName,
    leftCss: cssString(shorten(guide.title, length(width))),
    rightCss: cssString(shorten(title, length(width - geometry.side))),
  }
}
