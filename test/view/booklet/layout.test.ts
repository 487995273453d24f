import {describe, expect, it} from 'vitest'
import {bookletGeometry, linesOf, measureOf, ptPerMm} from '../../../src/view/booklet/geometry.ts'
import {type Flow, layoutBooklet, type Places} from '../../../src/view/booklet/layout.ts'
import {parsePaper} from '../../../src/view/paper.ts'

function geometryOf(name: string) {
  const paper = parsePaper(name)
  const geometry = paper && bookletGeometry(paper)
  if (!geometry) throw new Error(`no booklet on ${name}`)
  return geometry
}

const a5 = geometryOf('a5')
const flow: Flow = {
  front: ['introduction'],
  sections: [
    {identifier: 'one', opens: true, elements: [{identifier: 'q1', end: 'q1--end', minutes: 5, room: 'rest'}]},
    {identifier: 'two', opens: true, elements: [{identifier: 'q2', end: 'q2--end', minutes: 5, room: 'rest'}]},
  ],
  back: [],
}

/** Pages counted from 0; `tops` in points below the first line. */
function placesOf(pages: Record<string, number>, tops: Record<string, number>, count: number): Places {
  const destinations = Object.fromEntries(
    Object.entries(pages).map(([name, page]) => [name, {page, top: tops[name] ?? 0}]),
  )
  return {pages: Array.from({length: count}, () => ({width: 420, height: 595})), destinations}
}

describe('the booklet’s layout', () => {
  const places = placesOf(
    {introduction: 2, one: 3, q1: 4, 'q1--end': 4, two: 5, q2: 6, 'q2--end': 6},
    {'q1--end': 100, 'q2--end': 480},
    7,
  )
  const layout = layoutBooklet(flow, places, a5, null)

  it('puts a blank page before a section that would open on a verso', () => {
    expect(layout.blanks).toEqual(['one'])
  })

  it('numbers the body from its first opener, and the front in roman figures', () => {
    expect(layout.folios).toMatchObject({introduction: 'iii', one: '1', q1: '2', two: '3', q2: '4'})
    expect(layout.frontPages).toBe(4)
  })

  it('gives room to write below what is short, and a page of its own where there is none left', () => {
    expect(layout.own['q1']).toMatchObject({fresh: false, confidence: true})
    expect(layout.own['q1']?.lines).toBeGreaterThanOrEqual(4)
    expect(layout.own['q2']?.fresh).toBe(true)
  })

  it('comes out the same from the pages that were printed with it', () => {
    const printed = placesOf(
      {introduction: 2, one: 4, q1: 5, 'q1--end': 5, two: 6, q2: 7, 'q2--end': 7},
      {'q1--end': 100, 'q2--end': 480},
      9,
    )
    expect(layoutBooklet(flow, printed, a5, layout)).toEqual(layout)
  })
})

describe.each(['a5', 'half-letter', 'a4', 'letter'])('the page on %s', (name) => {
  const geometry = geometryOf(name)

  it('has lines of whole CSS pixels that end on the last one, and a measure of 50 mm at least', () => {
    expect((geometry.line / 0.75) % 1).toBe(0)
    const rest = (geometry.height - geometry.top - geometry.bottom) * ptPerMm - linesOf(geometry) * geometry.line
    expect(rest).toBeGreaterThan(-0.02)
    expect(rest).toBeLessThan(geometry.line / 2)
    expect(measureOf(geometry)).toBeGreaterThan(50)
  })
})
