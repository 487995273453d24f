/** A heading and what stands under it → a question. */
import type {Heading, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Answered, FlowContent, Prompt, Question, QuestionContent} from '../guide/types.ts'
import type {Identifiers} from './identifier.ts'
import {readIdentifier} from './identifier.ts'
import {partsOf} from './parts.ts'
import {paragraphOf, place, spanOf} from './phrasing.ts'
import {type SegmentOptions, segmentsOf} from './segments.ts'

export interface QuestionContext extends SegmentOptions {
  identifiers: Identifiers
  number: number
}

export function questionOf(heading: Heading, nodes: Array<RootContent>, context: QuestionContext): Question {
  const {name, children} = readIdentifier(heading)
  const {facts, segments} = segmentsOf(withoutRules(nodes), context)
  const parts = partsOf(segments)
  const body = segments.flatMap((segment) => (segment.kind === 'body' ? segment.children : []))
  const marked = segments.filter((segment) => segment.kind === 'question')
  const asked: Array<FlowContent> = [place(paragraphOf(children), heading.position)]
  const prompt: Prompt = {type: 'prompt', children: asked}
  // Text before the first label is part of what is asked; where there are no labels at all, it is the answer.
  asked.push(...marked.flatMap((segment) => segment.children))
  if (parts.length > 0 || marked.length > 0) asked.push(...body)
  else if (body.length > 0) parts.push(place({type: 'answer', label: null, children: body}, spanOf(body)))
  place(prompt, spanOf(asked))
  const question: Question = {
    type: 'question',
    identifier: context.identifiers.take(name, toText(children), `question-${context.number}`, heading.position),
    number: context.number,
    ...facts,
    answered: answeredBy(parts),
    children: [prompt, ...parts],
  }
  return place(question, spanOf([heading, ...nodes]))
}

/** A rule that ends a question keeps it apart from the next one; it is not part of the last thing said. */
function withoutRules(nodes: Array<RootContent>): Array<RootContent> {
  return nodes.slice(0, nodes.findLastIndex((node) => node.type !== 'thematicBreak') + 1)
}

/** Answered in full by an answer or a key, elsewhere by a bare link, by a hint where only help is given. */
function answeredBy(parts: Array<QuestionContent>): Answered {
  const answers = parts.filter((part) => part.type === 'answer' && part.children.length > 0)
  const keyed = parts.some(
    (part) => part.type === 'choices' && part.children.some((child) => child.type === 'choice' && child.correct),
  )
  if (keyed || answers.some((answer) => !isBareLink(answer))) return 'full'
  if (answers.length > 0) return 'elsewhere'
  return parts.some((part) => helps.has(part.type) && part.children.length > 0) ? 'hint' : 'none'
}

const helps = new Set<QuestionContent['type']>(['tip', 'brief', 'framework', 'field'])

function isBareLink(answer: QuestionContent): boolean {
  const [only, ...others] = answer.children
  if (others.length > 0 || only?.type !== 'paragraph') return false
  const words = only.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return words.length === 1 && (words[0]?.type === 'link' || words[0]?.type === 'linkReference')
}
