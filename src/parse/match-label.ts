/** Finds the row that a label belongs to, forgiving case, quotes, hyphens, the colon, and small typing errors. */
import {distance} from 'fastest-levenshtein'
import {type FactKind, factRows} from './fact-labels.ts'
import {foreignRows} from './foreign-labels.ts'
import {type LabelKind, labelRows} from './labels.ts'
import {remembering} from './remembering.ts'
import {trimSigns} from './signs.ts'

export interface LabelMatch {
  kind: LabelKind
  /** The label to print: as written, or as it should have been written. */
  label: string
  /** Whether the author’s spelling differs from every known one. */
  typo: boolean
}

/** The form in which labels are compared. */
export const normalizeLabel = remembering((label) => {
  const plain = label.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, "'")
  return trimSigns(plain).replace(/[\s\-–—]+/g, ' ')
})

const known = new Map([...invert(foreignRows), ...invert(labelRows)])
const facts = invert(factRows)

/** What guides call their parts in words of their own; rows come first. */
const patterns: Array<[RegExp, LabelKind]> = [
  [/^(?:a |the )?(?:weak|bad|poor|wrong)(?: \w+)? (?:answers?|responses?|signals?)$/, 'weak'],
  [
    /^(?:an? |the )?(?:(?:expected|sample|suggested|model|ideal|strong|good|possible|candidate|detailed|example|recommended|senior|staff level|minimum|acceptable|correct|interview|interview ready|interview friendly|best|final|direct|full|complete) ?){1,3}(?:answers?|responses?(?: paths)?|solutions?|paths|extension)$/,
    'answer',
  ],
  [
    /^why (?:do )?(?:(?:they|we|interviewers|companies|employers) ask|(?:the )?(?:interviewer|company|employer) asks)(?: (?:it|this|that))?(?: question)?$/,
    'rationale',
  ],
  [/^(?:concepts? |points? |things? )?(?:what )?you (?:must|should|want to) hear$|^must hear$/, 'answer'],
  [/^(?:reject|rejection) (?:signals?|if)$/, 'redFlags'],
]

/** A match with a row or a pattern, or `null`. */
export const matchLabel = remembering((text): LabelMatch | null => {
  const normal = normalizeLabel(text)
  const kind = known.get(normal)?.kind ?? patterns.find(([pattern]) => pattern.test(normal))?.[1]
  return kind ? {kind, label: trimLabel(text), typo: false} : null
})

/** A match that allows one wrong letter in eight; labels under eight letters must be exact. */
export const matchMistypedLabel = remembering((text): LabelMatch | null => {
  const normal = normalizeLabel(text)
  const allowed = Math.floor(normal.length / 8)
  let best: LabelMatch | null = null
  let least = allowed + 1
  for (const [spelling, row] of known) {
    const errors = Math.abs(spelling.length - normal.length) < least ? distance(spelling, normal) : least
    if (errors < least) {
      least = errors
      best = {kind: row.kind, label: row.spelling, typo: true}
    }
  }
  return best
})

/** The fact that a label names, or `null`. */
export function matchFact(text: string): FactKind | null {
  return facts.get(normalizeLabel(text))?.kind ?? null
}

/**
 * The label that a text breaks off in: at least four letters, the beginning of one that this guide uses, and not a
 * whole one.
 */
export function matchCutLabel(text: string, used: Iterable<string>): string | null {
  const normal = normalizeLabel(text)
  if (normal.length < 4 || known.has(normal)) return null
  for (const label of used) {
    const whole = normalizeLabel(label)
    if (whole.length > normal.length && whole.startsWith(normal)) return label
  }
  return null
}

/** A label without the colon or full stop that ends it. */
export function trimLabel(text: string): string {
  return text
    .trim()
    .replace(/\s*[:：.]+$/u, '')
    .replace(/\s+/g, ' ')
}

function invert<Kind extends string>(
  rows: Partial<Record<Kind, Array<string>>>,
): Map<string, {kind: Kind; spelling: string}> {
  const entries = Object.entries(rows) as Array<[Kind, Array<string>]>
  return new Map(
    entries.flatMap(([kind, spellings]) =>
      spellings.map((spelling) => [normalizeLabel(spelling), {kind, spelling}] as const),
    ),
  )
}
