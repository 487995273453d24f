/** How many lines there are to write one’s own answer on. */
import {type BookletGeometry, linesOf, writingLine} from './geometry.ts'

/** Room to write one’s own answer in. */
export interface OwnSpace {
  lines: number
  /** On a page of its own. */
  fresh: boolean
  /** Whether the rings for confidence still fit. */
  confidence: boolean
}

const leastLines = 4
const mostLines = 8
/** Free lines of the grid that are left white; more than this many are filled with lines to write on. */
const whiteLines = 10
/** Lines of a block, which has to hold a whole answer and not its headings. */
const block = {least: 6, most: 14, usual: 8}

/** What is left on the page of a question that ends `top` points below the first line of it. */
export function restOfPage(top: number, minutes: number | null, geometry: BookletGeometry): OwnSpace {
  const {line} = geometry
  const writing = writingLine(geometry)
  const free = linesOf(geometry) * line - top - 2
  const wanted = Math.min(mostLines, Math.max(leastLines, 2 * (minutes ?? 3)))
  const confidenceHeight = writing + line
  const fitting = (height: number): number => Math.floor((height - 2 * line) / writing) + 1
  const withConfidence = fitting(free - confidenceHeight)
  if (withConfidence >= leastLines) {
    const spare = (withConfidence - wanted) * writing
    const lines = spare > whiteLines * line ? withConfidence - 2 : Math.min(wanted, withConfidence)
    return {lines, fresh: false, confidence: true}
  }
  if (fitting(free) >= leastLines - 1) return {lines: fitting(free), fresh: false, confidence: false}
  return {lines: fitting(linesOf(geometry) * line - confidenceHeight) - 1, fresh: true, confidence: true}
}

/** Two lines a minute, within what a page can take beside its question. */
export function blockOf(minutes: number | null): OwnSpace {
  const lines = minutes === null ? block.usual : Math.min(block.most, Math.max(block.least, 2 * minutes))
  return {lines, fresh: false, confidence: false}
}

/**
 * A block that is the last on its page takes what is left of it. `top` is where the question ends, in points below the
 * first line, when printed with `used`.
 */
export function stretchedBlock(
  top: number,
  minutes: number | null,
  used: OwnSpace | null,
  geometry: BookletGeometry,
): OwnSpace {
  const base = blockOf(minutes)
  const writing = writingLine(geometry)
  const end = top - ((used?.lines ?? base.lines) - base.lines) * writing
  const extra = Math.floor((linesOf(geometry) * geometry.line - end - 2) / writing)
  return {...base, lines: base.lines + Math.max(0, extra)}
}
