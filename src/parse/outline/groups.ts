/**
 * Whether the headings of one depth under one parent are questions.
 *
 * The share of those that ask decides, in the group and in all groups of that depth: 60 % where nothing is known of the
 * guide, 40 % where its title says that it holds questions. Numbers speak for a question only in such a guide, and so
 * does a contents list that points at a heading.
 */
import {asksOutright} from '../asks.ts'
import type {Entry} from './entries.ts'
import type {OutlineOptions} from './roles.ts'

interface Tally {
  count: number
  /** How many ask, or are told to be questions by what stands under them. */
  asking: number
  evidence: number
  /** Whether most bear numbers or the word “question”: one without is none. */
  named: boolean
}

/** The share of headings that must ask before numbers and contents lists speak for the others. */
const leastAsking = 0.2

export interface Pool {
  byDepth: ReadonlyMap<number, Tally>
  options: OutlineOptions
  /** Whether most questions bear numbers. */
  numbered: boolean
  isEvidence(entry: Entry): boolean
  asksHere(entry: Entry): boolean
}

export function poolOf(entries: Array<Entry>, options: OutlineOptions, isTold: (entry: Entry) => boolean): Pool {
  const {expects} = options
  const candidates = entries.filter((entry) => isCandidate(entry))
  const numbers = candidates.filter((entry) => entry.number !== null)
  const numbered = numbers.length >= 5 && numbers.length >= candidates.length * 0.5
  const asksHere = (entry: Entry) =>
    (expects ? entry.asks : asksOutright(entry.text)) ||
    entry.named ||
    (entry.lifted && entry.number !== null) ||
    isTold(entry)
  const byDepth = new Map<number, Tally>()
  for (const entry of candidates) {
    const tally = byDepth.get(entry.heading.depth) ?? {count: 0, asking: 0, evidence: 0, named: false}
    tally.count++
    if (asksHere(entry)) tally.asking++
    byDepth.set(entry.heading.depth, tally)
  }
  for (const [depth, tally] of byDepth) {
    const marked = candidates.filter((entry) => entry.heading.depth === depth && (entry.number !== null || entry.named))
    tally.named = marked.length >= 3 && marked.length >= tally.count * 0.6
  }
  const mayHint = (entry: Entry) => {
    const tally = byDepth.get(entry.heading.depth)
    return expects && tally !== undefined && tally.asking >= tally.count * leastAsking
  }
  const isEvidence = (entry: Entry) =>
    asksHere(entry) || (mayHint(entry) && (entry.listed || (numbered && entry.number !== null)))
  for (const entry of candidates) if (isEvidence(entry)) (byDepth.get(entry.heading.depth) as Tally).evidence++
  return {byDepth, options, numbered, isEvidence, asksHere}
}

export function isCandidate(entry: Entry): boolean {
  return !entry.own && !entry.apparatus
}

export function groupPasses(siblings: Array<Entry>, depth: number, pool: Pool): boolean {
  const group = siblings.filter((entry) => entry.heading.depth === depth && isCandidate(entry))
  const whole = pool.byDepth.get(depth)
  if (group.length === 0 || !whole) return false
  const {expects, chosen} = pool.options
  if (chosen !== null) return chosen === 'headings'
  const evidence = group.filter(pool.isEvidence).length
  const local = evidence / group.length
  const pooled = whole.evidence / whole.count
  const enough = expects ? 0.4 : 0.6
  if (whole.evidence < (expects ? 2 : 3)) return false
  if (group.length >= 3 && !group.some(pool.asksHere)) return false
  if (group.length >= 3) return local >= enough || (pooled >= enough && local >= enough / 2)
  return pooled >= enough && (evidence > 0 || pooled >= 0.8)
}
