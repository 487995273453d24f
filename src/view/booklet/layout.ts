/**
 * What the booklet can know only after it was printed once: page numbers, blank pages before sections that would open
 * on a verso, and how many lines there are to write on after each question.
 *
 * The page map of any print gives the same layout, because what the last layout added is subtracted first. So printing
 * is repeated until a map gives back the layout that it was printed with.
 */
import {roman} from '../words.ts'
import {type BookletGeometry, linesOf, writingLine} from './geometry.ts'

/** Room to write one’s own answer in. */
export interface OwnSpace {
  lines: number
  /** On a page of its own. */
  fresh: boolean
  /** Whether the rings for confidence still fit. */
  confidence: boolean
}

export interface BookletLayout {
  /** By identifier: the page it is on, as printed there. */
  folios: Record<string, string>
  /** Sections with a blank page before them. */
  blanks: Array<string>
  own: Record<string, OwnSpace>
  /** The number of pages with roman numbers. */
  frontPages: number
}

/** Where things lie: see `PageMap` of print, of which this is the shape. */
export interface Places {
  pages: Array<{width: number; height: number}>
  destinations: Record<string, {page: number; top: number}>
}

/** The booklet’s elements in the order in which they are printed. */
export interface Flow {
  front: Array<string>
  sections: Array<{
    identifier: string
    /** Opens on a recto, by a page of its own. */
    opens: boolean
    elements: Array<FlowElement>
  }>
  back: Array<string>
}

export interface FlowElement {
  identifier: string
  /** For questions: the mark after the last part, and how long to speak. */
  end: string | null
  minutes: number | null
}

export function layoutBooklet(
  flow: Flow,
  places: Places,
  geometry: BookletGeometry,
  used: BookletLayout | null,
): BookletLayout {
  const layout: BookletLayout = {folios: {}, blanks: [], own: {}, frontPages: places.pages.length}
  for (const identifier of flow.front) layout.folios[identifier] = roman(pageOf(places, identifier, 0) + 1)
  const run: Run = {places, geometry, used, layout, shift: 0, bodyStart: null}
  for (const section of flow.sections) placeSection(section, run)
  for (const identifier of flow.back) layout.folios[identifier] = folio(identifier, run)
  layout.frontPages = run.bodyStart ?? layout.frontPages
  return layout
}

interface Run {
  places: Places
  geometry: BookletGeometry
  used: BookletLayout | null
  layout: BookletLayout
  /** Pages that the new layout has put in so far, less those that the used one had. */
  shift: number
  /** The page with folio 1. */
  bodyStart: number | null
}

function placeSection(section: Flow['sections'][number], run: Run): void {
  const first = section.opens ? section.identifier : (section.elements[0]?.identifier ?? section.identifier)
  if (run.used?.blanks.includes(section.identifier)) run.shift--
  // A recto is an odd page; counted from 0, an even one.
  if ((section.opens || run.bodyStart === null) && pageOf(run.places, first, run.shift) % 2 === 1) {
    run.layout.blanks.push(section.identifier)
    run.shift++
  }
  run.bodyStart ??= pageOf(run.places, first, run.shift)
  run.layout.folios[section.identifier] = folio(first, run)
  for (const element of section.elements) placeElement(element, run)
}

function placeElement({identifier, end, minutes}: FlowElement, run: Run): void {
  run.layout.folios[identifier] = folio(identifier, run)
  if (!end) return
  if (run.used?.own[identifier]?.fresh) run.shift--
  const space = ownSpace(run.places.destinations[end]?.top ?? 0, minutes, run.geometry)
  run.layout.own[identifier] = space
  if (space.fresh) run.shift++
}

function folio(identifier: string, run: Run): string {
  return String(pageOf(run.places, identifier, run.shift) - (run.bodyStart ?? 0) + 1)
}

function pageOf(places: Places, identifier: string, shift: number): number {
  return (places.destinations[identifier]?.page ?? 0) + shift
}

const minLines = 4
const maxLines = 8
/** Free lines of the grid that are left white; more than this many are filled with lines to write on. */
const whiteLines = 10

/** How many lines to write on fit under a question that ends `top` points below the first line of its page. */
function ownSpace(top: number, minutes: number | null, geometry: BookletGeometry): OwnSpace {
  const {line} = geometry
  const writing = writingLine(geometry)
  const free = linesOf(geometry) * line - top - 2
  const wanted = Math.min(maxLines, Math.max(minLines, 2 * (minutes ?? 3)))
  const confidenceHeight = writing + line
  const fitting = (height: number): number => Math.floor((height - 2 * line) / writing) + 1
  const withConfidence = fitting(free - confidenceHeight)
  if (withConfidence >= minLines) {
    const spare = (withConfidence - wanted) * writing
    const lines = spare > whiteLines * line ? withConfidence - 2 : Math.min(wanted, withConfidence)
    return {lines, fresh: false, confidence: true}
  }
  if (fitting(free) >= minLines - 1) return {lines: fitting(free), fresh: false, confidence: false}
  return {lines: fitting(linesOf(geometry) * line - confidenceHeight) - 1, fresh: true, confidence: true}
}
