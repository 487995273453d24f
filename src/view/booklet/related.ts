/** Questions that belong together: those that the guide links, and those that share what few others are about. */
import type {Definition, Link, LinkReference} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Guide, Question} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'

/** More would be a list to read instead of a hint. */
const mostRelated = 2
/** Two questions of a handful share everything; a topic of many says little about two of them. */
const rare = 4
const leastShared = 2
/** So many are kept for the next question with the same topics: with thousands, each may share something with all. */
const mostKept = 24

/**
 * By identifier of the question: at most two others, the nearest first. A neighbour in the booklet is none of them, and
 * neither is a question that the text links to already.
 */
export function relatedQuestions(guide: Guide): Map<string, Array<Question>> {
  const questions = questionsOf(guide)
  const byTopic = new Map<string, Array<number>>()
  for (const [index, question] of questions.entries()) {
    for (const topic of topicsOf(question)) {
      const among = byTopic.get(topic)
      if (among) among.push(index)
      else byTopic.set(topic, [index])
    }
  }
  const linked = linkedQuestions(guide)
  const scores = {sums: new Float64Array(questions.length), counts: new Uint16Array(questions.length)}
  const sharing = new Map<string, Array<Question>>()
  return new Map(
    questions.map((question) => {
      const topics = [...topicsOf(question)]
      // Of questions with the very same topics, it is always the same that share some.
      const key = JSON.stringify(topics)
      const own = linked.get(question.identifier)
      // Itself, its neighbours, and what it links to are passed over; of more than that nobody asks.
      const isEnough = mostRelated + 3 + (own?.size ?? 0) <= mostKept
      const near = (isEnough && sharing.get(key)) || nearest(topics, {questions, byTopic, scores})
      if (isEnough) sharing.set(key, near.slice(0, mostKept))
      return [question.identifier, relatedTo(question, near, own)]
    }),
  )
}

function relatedTo(
  question: Question,
  near: ReadonlyArray<Question>,
  linked: ReadonlySet<string> | undefined,
): Array<Question> {
  const found: Array<Question> = []
  for (const other of near) {
    if (found.length === mostRelated) break
    if (Math.abs(other.number - question.number) > 1 && !linked?.has(other.identifier)) found.push(other)
  }
  return found.sort((a, b) => a.number - b.number)
}

interface Among {
  questions: Array<Question>
  /** Which questions have a topic, by their places. */
  byTopic: ReadonlyMap<string, Array<number>>
  /** For each question, what it shares with the one that is looked at: nothing yet. A topic may be that of thousands. */
  scores: {sums: Float64Array; counts: Uint16Array}
}

/** Questions that share enough of some topics, the nearest first. */
function nearest(topics: ReadonlyArray<string>, {questions, byTopic, scores}: Among): Array<Question> {
  const {sums, counts} = scores
  const shared: Array<number> = []
  for (const topic of topics) {
    const among = byTopic.get(topic) ?? []
    const score = (among.length <= rare ? 2 : 1) / among.length
    for (const index of among) {
      sums[index] = (sums[index] ?? 0) + score
      counts[index] = (counts[index] ?? 0) + 1
      if (counts[index] === leastShared) shared.push(index)
    }
  }
  const found = shared
    .map((index) => ({other: questions[index] as Question, score: sums[index] ?? 0}))
    .sort((a, b) => b.score - a.score || a.other.number - b.other.number)
    .map(({other}) => other)
  for (const topic of topics) {
    for (const index of byTopic.get(topic) ?? []) sums[index] = counts[index] = 0
  }
  return found
}

function topicsOf({topics}: Question): Set<string> {
  return new Set(topics.map((topic) => topic.toLowerCase()))
}

/** By identifier of the question: identifiers that its text links to. */
function linkedQuestions(guide: Guide): Map<string, Set<string>> {
  const definitions = new Map<string, string>()
  visit(guide, 'definition', (node: Definition) => {
    definitions.set(node.identifier, node.url)
  })
  return new Map(
    questionsOf(guide).map((question) => {
      const targets = new Set<string>()
      visit(question, ['link', 'linkReference'], (node) => {
        const url = node.type === 'link' ? (node as Link).url : definitions.get((node as LinkReference).identifier)
        if (url?.startsWith('#')) targets.add(url.slice(1))
      })
      return [question.identifier, targets]
    }),
  )
}
