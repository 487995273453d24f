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

/**
 * By identifier of the question: at most two others, the nearest first. A neighbour in the booklet is none of them, and
 * neither is a question that the text links to already.
 */
export function relatedQuestions(guide: Guide): Map<string, Array<Question>> {
  const questions = questionsOf(guide)
  const byTopic = new Map<string, Array<Question>>()
  for (const question of questions) {
    for (const topic of topicsOf(question)) {
      const among = byTopic.get(topic)
      if (among) among.push(question)
      else byTopic.set(topic, [question])
    }
  }
  const linked = linkedQuestions(guide)
  return new Map(questions.map((question) => [question.identifier, nearest(question, byTopic, linked)]))
}

function nearest(
  question: Question,
  byTopic: Map<string, Array<Question>>,
  linked: Map<string, Set<string>>,
): Array<Question> {
  const shared = new Map<Question, {score: number; count: number}>()
  for (const topic of topicsOf(question)) {
    const among = byTopic.get(topic) ?? []
    for (const other of among) {
      if (Math.abs(other.number - question.number) <= 1) continue
      const {score, count} = shared.get(other) ?? {score: 0, count: 0}
      shared.set(other, {score: score + (among.length <= rare ? 2 : 1) / among.length, count: count + 1})
    }
  }
  return [...shared]
    .filter(([other, {count}]) => count >= leastShared && !linked.get(question.identifier)?.has(other.identifier))
    .sort((a, b) => b[1].score - a[1].score || a[0].number - b[0].number)
    .slice(0, mostRelated)
    .map(([other]) => other)
    .sort((a, b) => a.number - b.number)
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
