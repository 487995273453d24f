/**
 * Makes the words of a face fit: the largest size that does, else more than one card.
 *
 * Whether something fits is for somebody else to say: a browser that measures, or an estimate where there is none. So
 * fitting is a generator that asks about drafts and is told, and many faces can be asked about at once.
 */
import type {Choice, FlowContent} from '../../guide/types.ts'
import type {CardSource} from './content.ts'
import {splitFace} from './split.ts'

export interface FaceContent {
  source: CardSource
  side: 'front' | 'back'
  flow: Array<FlowContent>
  /** Set with the flow, whole: choices on a front, a tip on a back. */
  choices: boolean
  tip: boolean
  high: boolean
}

/** What a face might hold, and the ways to set it, best first. */
export interface Draft {
  content: FaceContent
  flow: Array<FlowContent>
  choices: Array<Choice>
  /** Says that it goes on, which takes a line. */
  goesOn: boolean
  settings: ReadonlyArray<Setting>
}

/** A class of text size, and whether the tip stands below. */
export interface Setting {
  size: string
  tip: boolean
}

/** A face as it is set. */
export interface Candidate extends Omit<Draft, 'settings'>, Setting {}

export interface FittedFace {
  parts: Array<Candidate>
  /** There was a piece that no size of ours gets onto a card: in its place the card says that it is left out. */
  overflow: boolean
}

/** Asks of each of some drafts for the first setting that fits: its index, or -1. */
export type Asking<T> = Generator<Array<Draft>, T, Array<number>>
export type Fitting = Asking<FittedFace>

const frontSizes = ['p17', 'p14', 'p12', 'p11', 'p10', 'p9', 'p8']
const highFrontSizes = ['p12', 'p11', 'p10', 'p9', 'p8']
const backSizes = ['t11', 't10', 't9', 't8']

/** `area` is that of a card in mm², where the sizes of text are what they are called. */
export function* fitFace(content: FaceContent, area: number): Fitting {
  const {flow} = content
  const whole: Draft = {content, flow, choices: choicesOf(content), goesOn: false, settings: settingsOf(content)}
  const setting = whole.settings[(yield [whole])[0] ?? -1]
  if (setting) return {parts: [candidateOf(whole, setting)], overflow: false}
  return yield* splitFace(content, area)
}

function settingsOf(content: FaceContent): Array<Setting> {
  const set = (sizes: Array<string>, tip: boolean): Array<Setting> => sizes.map((size) => ({size, tip}))
  if (content.side === 'front') return set(content.high ? highFrontSizes : frontSizes, false)
  return [...(content.tip ? set(['t11', 't10'], true) : []), ...set(backSizes, false)]
}

export function candidateOf({settings: _, ...draft}: Draft, setting: Setting): Candidate {
  return {...draft, ...setting}
}

/** The choices that stand on a face. */
export function choicesOf(content: FaceContent): Array<Choice> {
  return content.choices ? content.source.front.choices : []
}

/** Runs many fittings together: `check` is asked about all their open drafts at once. */
export async function runFittings(
  fittings: Array<Fitting>,
  check: (drafts: Array<Draft>) => Promise<Array<number>>,
): Promise<Array<FittedFace>> {
  const results: Array<FittedFace | null> = fittings.map(() => null)
  let open = fittings.map((fitting, index) => ({fitting, index, step: fitting.next()}))
  while (open.length > 0) {
    const asked = open.flatMap(({step}) => (step.done ? [] : step.value))
    const answers = asked.length > 0 ? await check(asked) : []
    let used = 0
    for (const entry of open) {
      if (entry.step.done) {
        results[entry.index] = entry.step.value
        continue
      }
      const own = answers.slice(used, used + entry.step.value.length)
      used += entry.step.value.length
      entry.step = entry.fitting.next(own)
    }
    open = open.filter(({index}) => results[index] === null)
  }
  return results.filter((result) => result !== null)
}
