/** Finds, card by card, the smallest change by which its words fit; the browser measures, and nothing is guessed. */
import type {InterviewerGuide} from '../../guide/audience.ts'
import {renderHtml} from '../../render/render-html.ts'
import {
  createScorecardsView,
  firstLayout,
  type ScorecardsLayout,
  type ScorecardsOptions,
} from '../../view/scorecards/create-scorecards-view.ts'
import {
  type CardMeasures,
  type Fit,
  firstFit,
  judgeFit,
  type Limits,
  nextFit,
  roomToSketch,
} from '../../view/scorecards/fit.ts'
import type {Card, ScorecardsView} from '../../view/scorecards/types.ts'
import {wantsSketch} from '../../view/scorecards/wants-sketch.ts'
import type {DocumentContext} from './context.ts'
import {rememberedCards} from './remembered-cards.ts'

export type CardRoom = ReturnType<typeof judgeFit>

export interface FittedScorecards {
  layout: ScorecardsLayout
  /** By identifier of the question. */
  rooms: ReadonlyMap<string, CardRoom>
  /** Numbers of sheets on which something has no room, whatever was done. */
  overfull: Array<number>
}

type Options = Omit<ScorecardsOptions, 'layout'>

const mostRounds = 14
/** Boxes on sheets for more notes are estimated; where they come out larger, all are taken for so much larger. */
const stretches = [1, 1.3, 1.7, 2.2]
/** Room that has to be left to write on a sheet for more notes, in mm. */
const leastLines = 40
const pxPerMm = 96 / 25.4

export async function fitScorecards(
  guide: InterviewerGuide,
  options: Options,
  limits: Limits,
  context: DocumentContext,
): Promise<FittedScorecards> {
  const {fits, rooms} = await fitCards(guide, options, limits, context)
  let layout: ScorecardsLayout = {...firstLayout, fits}
  let overfull: Array<number> = []
  for (const stretch of stretches) {
    layout = {...layout, stretch}
    let {view, heights} = await measureOthers(guide, {...options, layout}, context)
    if (layout.runOnCover && isOverfull(heights, 1)) {
      layout = {...layout, runOnCover: false}
      ;({view, heights} = await measureOthers(guide, {...options, layout}, context))
    }
    overfull = foliosIn(heights).filter((folio) => isOverfull(heights, folio))
    if (!view.notes.some(({folio}) => overfull.includes(folio))) break
  }
  return {layout, rooms, overfull}
}

/** All but the cards. */
async function measureOthers(
  guide: InterviewerGuide,
  options: ScorecardsOptions,
  context: DocumentContext,
): Promise<{view: ScorecardsView; heights: Heights}> {
  const view = createScorecardsView(guide, options)
  return {view, heights: await measure({...view, cards: []}, context)}
}

function foliosIn(heights: Heights): Array<number> {
  return [...heights.keys()].flatMap((key) => {
    const folio = /^sheet-(\d+)\/sheet$/.exec(key)?.[1]
    return folio === undefined ? [] : [Number(folio)]
  })
}

async function fitCards(
  guide: InterviewerGuide,
  options: Options,
  limits: Limits,
  context: DocumentContext,
): Promise<{fits: Record<string, Fit>; rooms: Map<string, CardRoom>}> {
  const fits: Record<string, Fit> = {}
  const rooms = new Map<string, CardRoom>()
  const sketched = wantsSketch(guide)
  const first = createScorecardsView(guide, {...options, layout: firstLayout})
  const remembered = rememberedCards(first, sketched, context)
  let open = remembered.recall(fits, rooms)
  for (let round = 0; round < mostRounds && open.size > 0; round++) {
    const view = round === 0 ? first : createScorecardsView(guide, {...options, layout: {...firstLayout, fits}})
    const cards: Array<Card> = view.cards.filter(({identifier}) => open.has(identifier))
    const heights = await measure({...view, cards, notes: [], runSheets: []}, context)
    const again = new Set<string>()
    for (const {identifier} of cards) {
      const measures = measuresOf(identifier, heights)
      const fit = fits[identifier] ?? firstFit
      const next = nextFit(fit, measures, limits)
      rooms.set(identifier, judgeFit(measures, limits))
      if (next) again.add(identifier)
      if (next) fits[identifier] = next
      else if (sketched.has(identifier) && roomToSketch(measures)) fits[identifier] = {...fit, sketch: true}
    }
    open = again
  }
  remembered.keep(fits, rooms)
  return {fits, rooms}
}

type Heights = ReadonlyMap<string, Array<number>>

/** Cards, or sheets for more notes, on one page to be measured: a browser’s page is quick to lay out up to about this many. */
const atOnce = 100

/** By key, in mm; a key that several elements have gives several. */
async function measure(view: ScorecardsView, {printer, templates}: DocumentContext): Promise<Heights> {
  const heights = new Map<string, Array<number>>()
  const pages = await Promise.all(
    piecesOf(view).map((piece) => printer?.measure(renderHtml('scorecards', piece, templates).file) ?? []),
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

function measuresOf(identifier: string, heights: Heights): CardMeasures {
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

function isOverfull(heights: Heights, folio: number): boolean {
  const over = heights.get(`sheet-${folio}/sheet`)?.[0] ?? 0
  const lines = heights.get(`sheet-${folio}/lines`)?.[0] ?? leastLines
  return over > 0.3 || lines < leastLines
}
