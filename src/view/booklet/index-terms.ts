/**
 * What the index lists: the topics of the questions, and the terms that the guide itself sets in bold, in italics or as
 * code. A sentence in bold is no term, and what stands in every fourth question tells nobody where to look.
 */
import type {Emphasis, InlineCode, Strong} from 'mdast'
import {visit} from 'unist-util-visit'
import {toText} from '../../guide/to-text.ts'
import type {Guide, Question} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'

export interface IndexTerm {
  text: string
  code: boolean
  questions: Array<Question>
}

interface Found {
  /** Spellings, with how often each occurs. */
  spellings: Map<string, number>
  kind: Kind
  questions: Set<Question>
}

type Kind = 'topic' | 'code' | 'strong' | 'emphasis'

/** Which kind a term counts as that occurs as several. */
const ranks: ReadonlyArray<Kind> = ['topic', 'code', 'strong', 'emphasis']
const longest = {words: 4, characters: 36}
/** In more questions than this, and in more than a quarter of them, a term is a label. */
const commonest = 6

/** In no order; at most `most` of them, those that say most about where to look. */
export function indexTerms(guide: Guide, most: number): Array<IndexTerm> {
  const found = new Map<string, Found>()
  const questions = questionsOf(guide)
  for (const question of questions) {
    for (const topic of question.topics) add(found, topic, 'topic', question)
    visit(question, ['strong', 'emphasis', 'inlineCode'], (node) => {
      const kind = node.type === 'inlineCode' ? 'code' : (node.type as 'strong' | 'emphasis')
      add(found, toText(node as Strong | Emphasis | InlineCode), kind, question)
    })
  }
  const tooMany = Math.max(commonest, questions.length / 4)
  return [...joinPlurals(found).values()]
    .filter(({kind, questions}) => kind === 'topic' || questions.size <= tooMany)
    .sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind) || b.questions.size - a.questions.size)
    .sort((a, b) => Number(b.kind === 'topic') - Number(a.kind === 'topic') || b.questions.size - a.questions.size)
    .slice(0, most)
    .map((term) => ({text: spellingOf(term), code: term.kind === 'code', questions: [...term.questions]}))
}

function add(found: Map<string, Found>, raw: string, kind: Kind, question: Question): void {
  const text = raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:：.,;!…]+$/u, '')
  if (!isTerm(text, kind)) return
  const key = text.toLowerCase()
  const term = found.get(key) ?? {spellings: new Map(), kind, questions: new Set()}
  term.spellings.set(text, (term.spellings.get(text) ?? 0) + 1)
  if (ranks.indexOf(kind) < ranks.indexOf(term.kind)) term.kind = kind
  term.questions.add(question)
  found.set(key, term)
}

function isTerm(text: string, kind: Kind): boolean {
  if (text.length < 2 || text.length > longest.characters || text.split(' ').length > longest.words) return false
  if (!/\p{L}.*\p{L}|\p{Script=Han}/u.test(text)) return false
  // Expressions and calls with values in them are examples; a name, a command or an option is a term.
  if (kind === 'code') return /^[\p{L}\p{N}_.$@:/#-]+(?:\(\))?(?: [\p{L}-]+)?$/u.test(text)
  return !/[?？。=;{}<>]|\. /u.test(text)
}

/** “replicas” goes with “replica”, where the guide has both. */
function joinPlurals(found: Map<string, Found>): Map<string, Found> {
  for (const [key, term] of [...found]) {
    const single = /[a-z]{3,}s$/.test(key) ? found.get(key.slice(0, -1)) : undefined
    if (!single || term.kind === 'code' || single.kind === 'code') continue
    for (const question of term.questions) single.questions.add(question)
    if (ranks.indexOf(term.kind) < ranks.indexOf(single.kind)) single.kind = term.kind
    found.delete(key)
  }
  return found
}

/** The most frequent spelling; of two as frequent, the one with fewer capitals. */
function spellingOf({spellings}: Found): string {
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0
  const [[text] = ['']] = [...spellings].sort((a, b) => b[1] - a[1] || capitals(a[0]) - capitals(b[0]))
  return text
}
