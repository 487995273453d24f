/**
 * Makes the words of a face fit: the largest size that does, else more than one card.
 *
 * Whether a candidate fits is for somebody else to say: a browser that measures, or an estimate where there is none. So
 * fitting is a generator that asks about candidates and is told, and many faces can be asked about at once.
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

/** A face as it might be set. */
export interface Candidate {
  content: FaceContent
  size: string
  flow: Array<FlowContent>
  choices: Array<Choice>
  tip: boolean
  /** Says that it goes on, which takes a line. */
  goesOn: boolean
}

export interface FittedFace {
  parts: Array<Candidate>
  /** There was a piece that no size of ours gets onto a card: in its place the card says that it is left out. */
  overflow: boolean
}

/** Asks whether each of some candidates fits. */
export type Asking<T> = Generator<Array<Candidate>, T, Array<boolean>>
export type Fitting = Asking<FittedFace>

const frontSizes = ['p17', 'p14', 'p12', 'p11', 'p10', 'p9', 'p8']
const highFrontSizes = ['p12', 'p11', 'p10', 'p9', 'p8']
const backSizes = ['t11', 't10', 't9', 't8']

/** `area` is that of a card in mm². */
export function* fitFace(content: FaceContent, area: number): Fitting {
  const whole = wholeCandidates(content)
  const fits = yield whole
  const first = whole[fits.indexOf(true)]
  if (first) return {parts: [first], overflow: false}
  return yield* splitFace(content, area)
}

function wholeCandidates(content: FaceContent): Array<Candidate> {
  const {flow} = content
  const choices = choicesOf(content)
  const set = (size: string, tip: boolean): Candidate => ({content, size, flow, choices, tip, goesOn: false})
  if (content.side === 'front') {
    return (content.high ? highFrontSizes : frontSizes).map((size) => set(size, false))
  }
  const withTip = content.tip ? ['t11', 't10'].map((size) => set(size, true)) : []
  return [...withTip, ...backSizes.map((size) => set(size, false))]
}

/** The choices that stand on a face. */
export function choicesOf(content: FaceContent): Array<Choice> {
  return content.choices ? content.source.front.choices : []
}

/** Runs many fittings together: `check` is asked about all their open candidates at once. */
export async function runFittings(
  fittings: Array<Fitting>,
  check: (candidates: Array<Candidate>) => Promise<Array<boolean>>,
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
