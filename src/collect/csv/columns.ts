/** The table of cards: what a template has to be filled in, and what `collect` writes. One row a question, one a recommendation. */

import type {NoScore} from '../../guide/filled-card.ts'
import {type Confidence, confidences, type Recommendation, recommendations} from '../../guide/kit.ts'

/** In the order in which they are filled in; what a person never touches stands last. */
export const columns = [
  'row',
  'candidate',
  'interviewer',
  'number',
  'title',
  'score',
  'confidence',
  'notes',
  'against',
  'unknown',
  'score_after',
  'reason_after',
  'heard',
  'red_flags',
  'probes',
  'choices',
  'start',
  'end',
  'signed',
  'date',
  'destroy_after',
  'competency',
  'question',
  'role',
  'kit',
  'guide',
  'guide_title',
  'lang',
  'version',
] as const

export type Column = (typeof columns)[number]

/** Without these nobody could tell what a row is. */
export const needed: ReadonlyArray<Column> = [
  'row',
  'candidate',
  'interviewer',
  'score',
  'question',
  'guide',
  'version',
]

export const rowKinds = ['question', 'overall', 'more'] as const

/** What stands under `score` where a question has none. */
export const noScoreWords: Record<NoScore, string> = {
  'not-asked': 'not asked',
  'no-time': 'no time',
  declined: 'declined',
  blank: '',
  unclear: 'unclear',
}

/** What stands under `score` in the row of the recommendation. */
export const recommendationWords: Record<Recommendation, string> = {
  'strong-no': 'strong no',
  no: 'no',
  yes: 'yes',
  'strong-yes': 'strong yes',
  none: 'not enough evidence',
}

/** Written words → what they mean, whatever their case. */
export function meaningOf<T extends string>(words: Readonly<Record<T, string>>, written: string): T | null {
  const wanted = written.trim().toLowerCase()
  return (Object.keys(words) as Array<T>).find((key) => words[key] === wanted || key === wanted) ?? null
}

export const confidenceWords = Object.fromEntries(confidences.map((word) => [word, word])) as Record<Confidence, string>

export const recommendationList = recommendations.map((word) => recommendationWords[word])
