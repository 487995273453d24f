/**
 * The fields of a fillable kit, by name: written by the scorecards, read by `collect`. A field’s name is its prefix, a full
 * stop and a row of these tables; `N` counts from 1.
 */
import {type Confidence, confidences, gaps, type Recommendation, recommendations} from './kit.ts'

/**
 * - `line`: text on one line; `lines`: text on several;
 * - `tick`: a box of its own, on as `Yes`;
 * - `choice`: boxes of which one can be on, each by its index, which is also its label.
 */
export type FieldKind = 'line' | 'lines' | 'tick' | 'choice'

/** Begin with `fieldPrefix` of the question. `choice.N` are the answers that a question offers, as ticked by the candidate. */
export const questionFields = {
  start: 'line',
  end: 'line',
  'choice.N': 'tick',
  'probe.N': 'tick',
  notes: 'lines',
  more: 'tick',
  'heard.N': 'tick',
  'flag.N': 'tick',
  /** 0 not asked, 1 to 5 the rating, 6 ran out of time, 7 declined: see `gaps`. */
  score: 'choice',
} as const satisfies Record<string, FieldKind>

/**
 * `code` and `initials` stand on every sheet, as one field with many boxes. What was known when the kit was printed is
 * printed, stands in the description, and has no field: `code`, `interviewer`, `initials`, `role`, `date`, `destroy-after`.
 * `actual.N` goes by the number of the question. `description` is hidden and cannot be written: see `KitDescription`.
 */
export const kitFields = {
  description: 'line',
  code: 'line',
  interviewer: 'line',
  initials: 'line',
  date: 'line',
  role: 'line',
  start: 'line',
  end: 'line',
  'actual.N': 'line',
  'destroy-after': 'line',
} as const satisfies Record<string, FieldKind>

/** `copy.N` goes by the number of the question; a kit too long to have them has pairs of `asked.N` and `rating.N`. */
export const overallFields = {
  'rated-all': 'tick',
  'copy.N': 'line',
  'asked.N': 'line',
  'rating.N': 'line',
  for: 'lines',
  against: 'lines',
  unknown: 'lines',
  confidence: 'choice',
  alone: 'tick',
  word: 'choice',
  signature: 'line',
  signed: 'line',
} as const satisfies Record<string, FieldKind>

/** Notes that had no room on cards; `notes.N` where there are several sheets for them. */
export const overflowFields = {notes: 'lines', 'notes.N': 'lines'} as const satisfies Record<string, FieldKind>

/** The hidden field that says what a kit is. */
export const hiddenField = 'kit.description'

const reserved = new Set(['kit', 'overall', 'overflow'])

/** What the names of a question’s fields begin with. A full stop in its identifier would make two names of one. */
export function fieldPrefix(identifier: string): string {
  const name = identifier.replaceAll('.', '·')
  return reserved.has(name) ? `question-${name}` : name
}

/** The value of `<question>.score` for each rating and each gap, as it stands in the file. */
export const scoreOptions = ['0', '1', '2', '3', '4', '5', '6', '7'] as const

/** What an option of `<question>.score` means: a rating, or why there is none. */
export function readScore(option: number): number | keyof typeof gaps | null {
  const gap = Object.entries(gaps).find(([, index]) => index === option)?.[0]
  if (gap) return gap as keyof typeof gaps
  return option >= 1 && option <= 5 ? option : null
}

export const optionOf = {
  confidence: (confidence: Confidence): number => confidences.indexOf(confidence),
  word: (word: Recommendation): number => recommendations.indexOf(word),
}
