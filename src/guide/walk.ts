/** Questions and sections of a tree, in the order written. */
import type {Definition, FootnoteDefinition} from 'mdast'
import {eachNode} from './each-node.ts'
import type {
  Choice,
  Choices,
  Guide,
  GuideContent,
  Question,
  QuestionContent,
  QuestionContentMap,
  Section,
} from './types.ts'

/** Every question of a guide or section, or the question itself, however deep. */
export function questionsOf(tree: Guide | GuideContent): Array<Question> {
  const found: Array<Question> = []
  eachNode<Guide | GuideContent>(tree, (node) => {
    if (node.type !== 'question') return true
    found.push(node)
    // There is none in another, and nearly all of a guide is in them.
    return false
  })
  return found
}

/** Every section of a guide or section, and the section itself, however deep. */
export function sectionsOf(tree: Guide | GuideContent): Array<Section> {
  const found: Array<Section> = []
  eachNode<Guide | GuideContent>(tree, (node) => {
    if (node.type === 'section') found.push(node)
    return node.type !== 'question'
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
