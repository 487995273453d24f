/** Finds, card by card, the smallest change by which its words fit; the browser measures, and nothing is guessed. */
import type {InterviewerGuide} from '../../guide/audience.ts'
import {
  createScorecardsView,
  firstLayout,
  type ScorecardsLayout,
  type ScorecardsOptions,
} from '../../view/scorecards/create-scorecards-view.ts'
import {type Fit, firstFit, judgeFit, type Limits, nextFit, roomToSketch} from '../../view/scorecards/fit.ts'
import type {Card, ScorecardsView} from '../../view/scorecards/types.ts'
import {wantsSketch} from '../../view/scorecards/wants-sketch.ts'
import type {DocumentContext} from './context.ts'
import {atOnce, type Heights, isOverfull, measure, measuresOf} from './measure-scorecards.ts'
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

export async function fitScorecards(
  guide: InterviewerGuide,
  options: Options,
  limits: Limits,
  context: DocumentContext,
): Promise<FittedScorecards> {
  const {fits, rooms, others} = await fitCards(guide, options, limits, context)
  let layout: ScorecardsLayout = {...firstLayout, fits}
  let measured = others
  let overfull: Array<number> = []
  for (const stretch of stretches) {
    layout = {...layout, stretch}
    let {view, heights} = measured ?? (await measureOthers(guide, {...options, layout}, context))
    measured = null
    if (layout.runOnCover && isOverfull(heights, 1)) {
      layout = {...layout, runOnCover: false}
      ;({view, heights} = await measureOthers(guide, {...options, layout}, context))
    }
    overfull = foliosIn(heights).filter((folio) => isOverfull(heights, folio))
    if (!view.notes.some(({folio}) => overfull.includes(folio))) break
  }
  return {layout, rooms, overfull}
}

/** All but the cards, as they are set with some layout. */
interface Others {
  view: ScorecardsView
  heights: Heights
}

/** All but the cards. */
async function measureOthers(
  guide: InterviewerGuide,
  options: ScorecardsOptions,
  context: DocumentContext,
): Promise<Others> {
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
): Promise<{fits: Record<string, Fit>; rooms: Map<string, CardRoom>; others: Others | null}> {
  const fits: Record<string, Fit> = {}
  const rooms = new Map<string, CardRoom>()
  const sketched = wantsSketch(guide)
  const first = createScorecardsView(guide, {...options, layout: firstLayout})
  const remembered = rememberedCards(first, sketched, context)
  let open: ReadonlySet<string> = remembered.recall(fits, rooms)
  let others: Others | null = null
  for (let round = 0; round < mostRounds && open.size > 0; round++) {
    const view = round === 0 ? first : createScorecardsView(guide, {...options, layout: {...firstLayout, fits}})
    const cards: Array<Card> = view.cards.filter(({identifier}) => open.has(identifier))
    const last = mayBeLast(cards, view)
    const heights = await measure(last ? {...view, cards} : {...view, cards, notes: [], runSheets: []}, context)
    open = judge(cards, heights, {fits, rooms, sketched, limits})
    others = last && open.size === 0 ? {view, heights} : null
  }
  remembered.keep(fits, rooms)
  return {fits, rooms, others}
}

interface Judged {
  fits: Record<string, Fit>
  rooms: Map<string, CardRoom>
  sketched: ReadonlySet<string>
  limits: Limits
}

/** Takes each card a step on; → the identifiers of those that have to be measured again. */
function judge(cards: ReadonlyArray<Card>, heights: Heights, {fits, rooms, sketched, limits}: Judged): Set<string> {
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
  return again
}

/** Where few cards are left, a round may be the last one: then what is measured beside them holds. */
function mayBeLast(cards: ReadonlyArray<Card>, view: ScorecardsView): boolean {
  const isSheet = ({identifier}: Card): boolean => sheetName.test(identifier)
  return cards.length < view.cards.length && cards.length + view.notes.length <= atOnce && !cards.some(isSheet)
}

/** Sheets are measured by this name, which a question may have as well. */
const sheetName = /^sheet-\d+$/
