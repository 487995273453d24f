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

/** Terms under one letter, and in how many questions they are, one by one. */
interface Weighed {
  group: IndexGroup
  questions: number
}

/** Empty where there is too little to list. */
export function indexGroups(guide: Guide, options: IndexOptions): Array<IndexGroup> {
  return weighedGroups(guide, options).map(({group}) => group)
}

/** In so many questions terms are that stand on about fifteen pages of A5. */
const mostQuestions = 3000

/**
 * The same in pieces, each of which begins a page: one of hundreds of pages takes a browser long, and much memory. Where they
 * are cut does not depend on pages, which a draft does not know.
 */
export function indexPieces(guide: Guide, options: IndexOptions, most = mostQuestions): Array<Array<IndexGroup>> {
  const pieces: Array<Array<IndexGroup>> = []
  let room = 0
  for (const {group, questions} of weighedGroups(guide, options)) {
    if (questions > room) {
      pieces.push([])
      room = most
    }
    pieces.at(-1)?.push(group)
    room -= questions
  }
  return pieces
}

function weighedGroups(guide: Guide, options: IndexOptions): Array<Weighed> {
  const most = Math.min(mostTerms, 40 + 2 * questionsOf(guide).length)
  const terms = indexTerms(guide, most)
  if (terms.length < leastTerms) return []
  const {compare} = new Intl.Collator(options.locale, {numeric: true})
  const groups: Array<Weighed> = []
  for (const {text, code, questions} of terms.sort((a, b) => compare(sortKey(a.text), sortKey(b.text)))) {
    const letter = letterOf(text)
    if (groups.at(-1)?.group.letter !== letter) groups.push({group: {letter, rows: []}, questions: 0})
    const own = groups.at(-1) as Weighed
    own.group.rows.push({text, code, references: references(questions, options)})
    own.questions += questions.length
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
