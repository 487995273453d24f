/** The index: terms in the order of the guide’s language, under their letters, with the pages of their questions. */
import type {Guide, Question} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'
import {indexTerms} from './index-terms.ts'
import type {IndexGroup, IndexReference} from './types.ts'

/** A place that a reader is sent to: from where to where, by identifiers. */
export interface Stretch {
  first: string
  last: string
}

export interface IndexOptions {
  locale: string
  /** Where a question is to be looked up. */
  stretchOf: (question: Question) => Stretch
  folio: (identifier: string) => string
}

/** An index of fewer terms is shorter than the contents and says less. */
const leastTerms = 6
const mostTerms = 400

/** Empty where there is too little to list. */
export function indexGroups(guide: Guide, options: IndexOptions): Array<IndexGroup> {
  const most = Math.min(mostTerms, 40 + 2 * questionsOf(guide).length)
  const terms = indexTerms(guide, most)
  if (terms.length < leastTerms) return []
  const {compare} = new Intl.Collator(options.locale, {numeric: true})
  const groups: Array<IndexGroup> = []
  for (const {text, code, questions} of terms.sort((a, b) => compare(sortKey(a.text), sortKey(b.text)))) {
    const letter = letterOf(text)
    if (groups.at(-1)?.letter !== letter) groups.push({letter, rows: []})
    groups.at(-1)?.rows.push({text, code, references: references(questions, options)})
  }
  return groups
}

/** Options and paths stand with the letter that they go on with. */
function sortKey(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '') || text
}

/** Chinese characters and the like have no letters to stand under. */
function letterOf(text: string): string {
  const [first = ''] = sortKey(text)
  if (!/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u.test(first))
    return ''
  return (first.normalize('NFD')[0] ?? first).toUpperCase()
}

/** Pages that follow one another become one range. Before any page is known, a reference a question. */
function references(questions: Array<Question>, {stretchOf, folio}: IndexOptions): Array<IndexReference> {
  const merged: Array<{identifier: string; first: number; last: number}> = []
  const stretches = questions.map((question) => {
    const {first, last} = stretchOf(question)
    return {identifier: first, first: Number(folio(first)), last: Number(folio(last))}
  })
  for (const stretch of stretches.sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1)
    if (before && stretch.first > 0 && stretch.first <= before.last + 1)
      before.last = Math.max(before.last, stretch.last)
    else merged.push({...stretch})
  }
  return merged.map(({identifier, first, last}) => ({
    identifier,
    pages: last > first ? `${first}–${last}` : String(first),
  }))
}
