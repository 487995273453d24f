/** Measures scorecards in the browser, so many at once as it is quick to lay out. */
import {mapSome} from '../../print/map-some.ts'
import {renderHtml} from '../../render/render-html.ts'
import type {CardMeasures} from '../../view/scorecards/fit.ts'
import type {ScorecardsView} from '../../view/scorecards/types.ts'
import type {DocumentContext} from './context.ts'

/** By key, in mm; a key that several elements have gives several. */
export type Heights = ReadonlyMap<string, Array<number>>

/** Cards, or sheets for more notes, on one page to be measured: a browser’s page is quick to lay out up to about this many. */
export const atOnce = 100

const pxPerMm = 96 / 25.4

export async function measure(view: ScorecardsView, {printer, templates}: DocumentContext): Promise<Heights> {
  const heights = new Map<string, Array<number>>()
  const pages = await mapSome(
    piecesOf(view),
    async (piece) => printer?.measure(renderHtml('scorecards', piece, templates).file) ?? [],
  )
  for (const {key, height, contentHeight} of pages.flat()) {
    // A sheet is as high as it is; what counts is whether its content is higher.
    const value = key.endsWith('/sheet') ? contentHeight - height : key.endsWith('/lines') ? height : contentHeight
    const known = heights.get(key)
    if (known) known.push(value / pxPerMm)
    else heights.set(key, [value / pxPerMm])
  }
  return heights
}

function piecesOf(view: ScorecardsView): Array<ScorecardsView> {
  const {cards, notes} = view
  const count = Math.max(1, Math.ceil(cards.length / atOnce), Math.ceil(notes.length / atOnce))
  return Array.from({length: count}, (_, index) => {
    const from = index * atOnce
    const piece = {cards: cards.slice(from, from + atOnce), notes: notes.slice(from, from + atOnce)}
    return {...view, ...piece, runSheets: index === 0 ? view.runSheets : []}
  })
}

export function measuresOf(identifier: string, heights: Heights): CardMeasures {
  const all = (name: string): Array<number> => heights.get(`${identifier}/${name}`) ?? []
  const one = (name: string): number => all(name)[0] ?? 0
  /** With the space above it, which a row takes with it. */
  const rows = (name: string): Array<number> => all(name).map((height) => height + rowGap)
  return {
    ask: one('ask'),
    body: one('body'),
    probe: one('probe'),
    listen: one('listen'),
    compare: one('compare'),
    rows: {probe: rows('row-probe'), heard: rows('row-heard'), flag: rows('row-flag')},
  }
}

const rowGap = 1

/** Room that has to be left to write on a sheet for more notes, in mm. */
const leastLines = 40

/** Whether a sheet that is not a card holds more than it has room for, or leaves too little to write on. */
export function isOverfull(heights: Heights, folio: number): boolean {
  const over = heights.get(`sheet-${folio}/sheet`)?.[0] ?? 0
  const lines = heights.get(`sheet-${folio}/lines`)?.[0] ?? leastLines
  return over > 0.3 || lines < leastLines
}
