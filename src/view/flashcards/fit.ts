/** Makes the words of a face fit: the largest size that does, else more than one card. */
import {type Answer, type Asking, answering, type Places, together} from './asking.ts'
import {candidateOf, choicesOf, type Draft, type FaceContent, type FittedFace, type Setting} from './draft.ts'
import type {CardGeometry} from './geometry.ts'
import {guessParts} from './guess-parts.ts'
import {Known} from './known.ts'
import {splitFace} from './split.ts'

export type Fitting = Asking<FittedFace>

const frontSizes = ['p17', 'p14', 'p12', 'p11', 'p10', 'p9', 'p8']
const highFrontSizes = ['p12', 'p11', 'p10', 'p9', 'p8']
const backSizes = ['t11', 't10', 't9', 't8']

/** `before` is where its pieces stood in an earlier reading, on several cards: what may be asked about is then asked at once. */
export function* fitFace(content: FaceContent, card: CardGeometry, before: Places | null = null): Fitting {
  const known = before && new Known(content, card)
  const ahead = known && before && before.tops.length === known.atoms.length ? guessParts(known, before) : []
  const whole = wholeOf(content, ahead.length > 0 ? (known?.cards ?? 1) : 1)
  const [answer, ...answers] = yield [whole, ...(known?.drafts(ahead) ?? [])]
  const setting = whole.settings[answer?.fits[0] ?? -1]
  if (setting) return {parts: [candidateOf(whole, setting)], overflow: false}
  known?.learn(ahead, answers)
  return yield* splitFace(known ?? new Known(content, card), answer?.places ?? null)
}

export function wholeOf(content: FaceContent, cards = 1): Draft {
  return {
    content,
    flow: content.flow,
    choices: choicesOf(content),
    goesOn: false,
    settings: settingsOf(content),
    all: false,
    placed: true,
    name: 'whole',
    cards,
  }
}

function settingsOf(content: FaceContent): Array<Setting> {
  const set = (sizes: Array<string>, tip: boolean): Array<Setting> => sizes.map((size) => ({size, tip}))
  if (content.side === 'front') return set(content.high ? highFrontSizes : frontSizes, false)
  return [...(content.tip ? set(['t11', 't10'], true) : []), ...set(backSizes, false)]
}

/** Runs many fittings together: `check` is asked about all their open drafts at once. */
export function runFittings(
  fittings: ReadonlyArray<Fitting>,
  check: (drafts: Array<Draft>) => Promise<ReadonlyArray<Answer>>,
): Promise<Array<FittedFace>> {
  return answering(together(fittings), check)
}
