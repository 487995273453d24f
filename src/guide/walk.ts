/** Questions and sections of a tree, in the order written. */
import type {Definition, FootnoteDefinition} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {Choice, Choices, Guide, GuideContent, Question, QuestionContent, QuestionContentMap} from './types.ts'

/** Every question of a guide or section, or the question itself, however deep. */
export function questionsOf(tree: Guide | GuideContent): Array<Question> {
  const found: Array<Question> = []
  visit(tree as Guide, 'question', (node: Question) => {
    found.push(node)
    // There is none in another, and nearly all of a guide is in them.
    return SKIP
  })
  return found
}

/** The first child of a question with this type, if it has one. */
export function partOf<K extends keyof QuestionContentMap>(question: Question, type: K): QuestionContentMap[K] | null {
  const part = question.children.find((child: QuestionContent) => child.type === type)
  return (part as QuestionContentMap[K] | undefined) ?? null
}

/** The choices of a question, without what else stands between them. */
export function choicesIn(choices: Choices | null): Array<Choice> {
  return (choices?.children ?? []).filter((child): child is Choice => child.type === 'choice')
}

/** Link targets and footnotes: content that shows nothing where it stands. */
export function isDefinition(node: {type: string}): node is Definition | FootnoteDefinition {
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}
