/** A draft of a question and what stands under it → a question. */
import type {Paragraph, RootContent} from 'mdast'
import {toText} from '../guide/to-text.ts'
import type {Answered, FlowContent, Prompt, Question, QuestionContent} from '../guide/types.ts'
import {withAskedCode} from './body/asked-code.ts'
import {applyKey} from './body/key.ts'
import {markChoices} from './body/mark-choices.ts'
import {isPlaceholder, isTooLong} from './body/placeholder.ts'
import {unfold} from './body/unfold.ts'
import type {Identifiers} from './identifier.ts'
import type {Draft} from './nodes.ts'
import {visibleText} from './normalise/visible.ts'
import {readPartMark} from './part-mark.ts'
import {partsOf} from './parts.ts'
import {paragraphOf, place, spanOf, trimPhrasingEnd} from './phrasing.ts'
import {readPromptMarks} from './prompt-marks.ts'
import {type SegmentOptions, segmentsOf} from './segments.ts'
import {splitLabels} from './split-labels.ts'

export interface QuestionContext extends SegmentOptions {
  identifiers: Identifiers
  number: number
  /** The name that the author gave. */
  name: string | null
}

export function questionOf(found: Draft, context: QuestionContext): Question {
  const draft = isExplicit(found) ? found : withAskedCode(found)
  const {facts, segments, explicit} = readBody(draft, context)
  const parts = partsOf(segments)
  applyKey(parts)
  const marks = explicit
    ? {label: null, level: null, children: draft.asked.children}
    : readPromptMarks(wordsOf(draft.asked), context.ledger)
  const heading = place(paragraphOf(trimPhrasingEnd(marks.children)), draft.asked.position)
  const body = segments.flatMap((segment) => (segment.kind === 'body' ? segment.children : []))
  const marked = segments.filter((segment) => segment.kind === 'question')
  const asking = marked.flatMap((segment) => segment.children)
  for (const {label, position} of marked) if (label) context.ledger.leaveOut('mark', label, position ?? undefined)
  // Where a label says “Question”, the heading is the question’s name, not its words.
  const named = !explicit && asking.length > 0 && visibleText(asking) !== ''
  const asked: Array<FlowContent> = named ? asking : [heading, ...draft.more, ...asking]
  // Text before the first label is part of what is asked; where there are no labels at all, it is the answer.
  const told = explicit || parts.some((part) => telling.has(part.type))
  if (!named && heading.children.length === 0) asked.splice(0, 1, ...(told ? body.splice(0) : body.splice(0, 1)))
  if (told) asked.push(...body)
  else if (body.length > 0) parts.unshift(place({type: 'answer', label: null, children: body}, spanOf(body)))
  const prompt: Prompt = {type: 'prompt', children: unfold(asked as Array<RootContent>)}
  place(prompt, spanOf(asked))
  const question: Question = {
    type: 'question',
    identifier: context.identifiers.take(
      context.name,
      toText(asked[0] ?? heading),
      `question-${context.number}`,
      draft.asked.position,
    ),
    number: context.number,
    ...facts,
    label: facts.label ?? (named ? nameOf(draft.asked) : null) ?? draft.label ?? marks.label,
    level: facts.level ?? marks.level,
    answered: answeredBy(prompt, parts),
    children: [prompt, ...parts],
  }
  return place(question, spanOf([draft.asked, ...draft.more, ...draft.body]))
}

function isExplicit({body}: Draft): boolean {
  return body.some((node) => readPartMark(node) === 'question')
}

const telling = new Set<QuestionContent['type']>(['rationale', 'framework', 'answer', 'choices'])

function readBody(draft: Draft, context: QuestionContext) {
  const whole = withoutRules(draft.body)
  const explicit = isExplicit(draft)
  const nodes = explicit ? whole : markChoices(splitLabels(whole, context.allowPlain))
  return {...segmentsOf(nodes, context), explicit}
}

function nameOf(asked: Paragraph): string | null {
  return toText(asked).replace(/\s+/g, ' ').trim() || null
}

/** The words of a prompt, without bold around all of them; signs such as emoji may stand behind it. */
function wordsOf({children}: Paragraph): Paragraph['children'] {
  const words = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [first, ...behind] = words
  const alone = first?.type === 'strong' && behind.every((child) => !/[\p{L}\p{N}]/u.test(toText(child)))
  return alone && /\p{L}{2}/u.test(toText(first)) ? [...first.children, ...behind] : children
}

/** A rule that ends a question keeps it apart from the next one; it is not part of the last thing said. */
function withoutRules(nodes: Array<RootContent>): Array<RootContent> {
  return nodes.slice(0, nodes.findLastIndex((node) => node.type !== 'thematicBreak') + 1)
}

/** Answered in full by an answer or a key, elsewhere by bare links, by a hint where only help is given. */
function answeredBy(prompt: Prompt, parts: Array<QuestionContent>): Answered {
  const answers = parts.filter((part) => part.type === 'answer' && saysSomething(part))
  const keyed = parts.some(
    (part) => part.type === 'choices' && part.children.some((child) => child.type === 'choice' && child.correct),
  )
  if (keyed || answers.some((answer) => !isBareLink(answer))) return 'full'
  if (answers.length > 0 || isBareLink(prompt)) return 'elsewhere'
  return parts.some((part) => helps.has(part.type) && part.children.length > 0) ? 'hint' : 'none'
}

const helps = new Set<QuestionContent['type']>(['tip', 'brief', 'framework', 'field'])

/** Words that are no placeholder, or a picture, code or table. */
function saysSomething({children}: QuestionContent): boolean {
  if (children.some((child) => isTooLong(visibleText(child as RootContent)))) return true
  if (children.some((child) => child.type === 'code' || child.type === 'table' || hasImage(child))) return true
  return !isPlaceholder(visibleText(children as Array<RootContent>))
}

function hasImage(node: object): boolean {
  if ('type' in node && (node.type === 'image' || node.type === 'imageReference')) return true
  if ('type' in node && node.type === 'html' && 'value' in node) return /<(?:img|table|svg)\b/i.test(String(node.value))
  return 'children' in node && (node.children as Array<object>).some(hasImage)
}

function isBareLink(answer: QuestionContent): boolean {
  const [only, ...others] = answer.children
  if (others.length > 0 || only?.type !== 'paragraph') return false
  // A note of another file, as note-taking programs embed it.
  if (/^!?\[\[[^\]]+\]\]$/.test(toText(only).trim())) return true
  const words = only.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return words.length === 1 && (words[0]?.type === 'link' || words[0]?.type === 'linkReference')
}
