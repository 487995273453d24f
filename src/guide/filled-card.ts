/** What came back from one interviewer: read by `collect`, compared by the debrief. Plain JSON; what is absent is `null`. */
import type {Confidence, Gap, KitDescription, Recommendation} from './kit.ts'

export interface FilledCard {
  /** The path of the file that it was read from. */
  source: string
  kit: KitDescription
  /** As the card has it: a code. */
  candidate: string
  /** The name, else the initials. */
  interviewer: string
  date: string | null
  destroyAfter: string | null
  /** One for each question of the kit, in its order. */
  answers: Array<FilledAnswer>
  overall: Overall
  /** Further notes, sheet by sheet. */
  overflow: Array<string>
}

/** Why there is no score. `blank`: nothing was marked; `unclear`: more than one was, and nobody guesses which. */
export type NoScore = Gap | 'blank' | 'unclear'

export interface FilledAnswer {
  identifier: string
  /** Exactly one of `score` and `noScore` is `null`. */
  score: number | null
  noScore: NoScore | null
  notes: string | null
  start: string | null
  end: string | null
  /** Which boxes were ticked, counted from 1. */
  heard: Array<number>
  flags: Array<number>
  probes: Array<number>
  /** The answers that the candidate chose, of those that the question offers. */
  choices: Array<number>
  /** After the discussion; the score before it stays where it is. */
  revised: {score: number; reason: string} | null
}

export interface Overall {
  recommendation: Recommendation | null
  confidence: Confidence | null
  for: string | null
  against: string | null
  unknown: string | null
  /** Whether anything stands where one signs. */
  signed: boolean
}
