/** Weights: chosen beforehand, each for a reason that is printed. What has none weighs 1. */
import type {KitQuestion} from '../../guide/kit.ts'

export interface Weight {
  /** As the sheet names it: a competency, or a question. */
  what: string
  /** Which of them: exactly one is not `null`. */
  competency: string | null
  question: string | null
  /** Above 0. */
  weight: number
  reason: string
}

export type Weights = ReadonlyArray<Weight>

export const noWeights: Weights = []

/** A question’s own weight goes before its competency’s. */
export function weightOf({identifier, competency}: KitQuestion, weights: Weights): number {
  const own = weights.find(({question}) => question === identifier)
  const shared = weights.find((weight) => weight.competency !== null && weight.competency === competency)
  return (own ?? shared)?.weight ?? 1
}
