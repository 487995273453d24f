/** Questions and sections of a tree, in the order written. */
import {visit} from 'unist-util-visit'
import type {Guide, Question, QuestionContent, QuestionContentMap, Section} from './types.ts'

/** Every question of a guide or section, however deep. */
export function questionsOf(tree: Guide | Section): Array<Question> {
  const found: Array<Question> = []
  visit(tree as Guide, 'question', (node: Question) => {
    found.push(node)
  })
  return found
}

/** The first child of a question with this type, if it has one. */
export function partOf<K extends keyof QuestionContentMap>(question: Question, type: K): QuestionContentMap[K] | null {
  const part = question.children.find((child: QuestionContent) => child.type === type)
  return (part as QuestionContentMap[K] | undefined) ?? null
}
