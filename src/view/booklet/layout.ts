/**
 * What the booklet can know only after it was printed once: page numbers, blank pages before sections that would open
 * on a verso, and how many lines there are to write on after each question.
 *
 * The page map of any print gives the same layout, because what the last layout added is subtracted first. So printing
 * is repeated until a map gives back the layout that it was printed with.
 */
import {roman} from '../words.ts'
import type {BookletGeometry} from './geometry.ts'
import {blockOf, type OwnSpace, restOfPage, stretchedBlock} from './own-space.ts'

export interface BookletLayout {
  /** By identifier: the page it is on, as printed there. */
  folios: Record<string, string>
  /** Sections with a blank page before them. */
  blanks: Array<string>
  own: Record<string, OwnSpace>
  /** Elements that begin within a page, below something else. */
  within: Array<string>
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
  /** Empty for prose, whose place is not known. */
  identifier: string
  /** For questions: the mark after the last part, and how long to speak. */
  end: string | null
  minutes: number | null
  /** See `Edition`; a question that is answered by a tick has none in any of them. */
  room: 'rest' | 'block' | 'none'
}

export function layoutBooklet(
  flow: Flow,
  places: Places,
  geometry: BookletGeometry,
  used: BookletLayout | null,
): BookletLayout {
  const layout: BookletLayout = {folios: {}, blanks: [], own: {}, within: [], frontPages: places.pages.length}
  for (const identifier of flow.front) layout.folios[identifier] = roman(pageOf(places, identifier, 0) + 1)
  const run: Run = {places, geometry, used, layout, shift: 0, bodyStart: null}
  for (const section of flow.sections) placeSection(section, run)
  for (const identifier of flow.back) layout.folios[identifier] = folio(identifier, run)
  layout.within = [
    ...flow.sections.flatMap(({elements}) => elements.map(({identifier}) => identifier)),
    ...flow.back,
  ].filter((identifier) => (places.destinations[identifier]?.top ?? 0) > geometry.line)
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
  for (const [index, element] of section.elements.entries()) {
    placeElement(element, section.elements[index + 1] ?? null, run)
  }
}

function placeElement(element: FlowElement, next: FlowElement | null, run: Run): void {
  const {identifier, end, minutes, room} = element
  if (identifier) run.layout.folios[identifier] = folio(identifier, run)
  if (!end) return
  run.layout.folios[end] = folio(end, run)
  if (room === 'none') return
  const used = run.used?.own[identifier] ?? null
  if (used?.fresh) run.shift--
  const {page = 0, top = 0} = run.places.destinations[end] ?? {}
  const space =
    room === 'rest'
      ? restOfPage(top, minutes, run.geometry)
      : endsPage(page, next, run)
        ? stretchedBlock(top, minutes, used, run.geometry)
        : blockOf(minutes)
  run.layout.own[identifier] = space
  if (space.fresh) run.shift++
}

/** Whether what follows begins on a later page; prose may follow at once. */
function endsPage(page: number, next: FlowElement | null, {places}: Run): boolean {
  if (!next) return true
  return (places.destinations[next.identifier]?.page ?? page) > page
}

function folio(identifier: string, run: Run): string {
  return String(pageOf(run.places, identifier, run.shift) - (run.bodyStart ?? 0) + 1)
}

function pageOf(places: Places, identifier: string, shift: number): number {
  return (places.destinations[identifier]?.page ?? 0) + shift
}
