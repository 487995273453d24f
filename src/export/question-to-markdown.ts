/**
 * A question → Markdown in the canonical form: facts on a line, then each part behind its label. Where labels alone would
 * not be read back as the same tree, comments open the parts.
 */
import type {List, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {toText} from '../guide/to-text.ts'
import type {Anchor, Choice, Choices, FlowContent, Framework, Question, QuestionContent, Step} from '../guide/types.ts'
import {needsMarks} from './needs-marks.ts'

/** What a question’s heading says, and what stands under it. */
export function questionToMarkdown(question: Question): {words: Array<PhrasingContent>; content: Array<RootContent>} {
  const [prompt, ...parts] = question.children
  const [first] = prompt?.children ?? []
  const fits = first?.type === 'paragraph' && fitsHeading(first)
  const words = fits ? first.children : []
  const more = (prompt?.children ?? []).slice(fits ? 1 : 0)
  const explicit = !fits || needsMarks(question)
  const content = [
    ...factsOf(question),
    ...(explicit ? [mark('question')] : []),
    ...(more as Array<RootContent>),
    ...parts.flatMap((part) => partOf(part, explicit)),
  ]
  return {words, content}
}

/** Whether a prompt can stand in a heading, which is one line without breaks. */
function fitsHeading({children}: Paragraph): boolean {
  return (
    children.length > 0 &&
    !children.some((child) => child.type === 'break' || child.type === 'image' || child.type === 'html')
  )
}

function factsOf(question: Question): Array<RootContent> {
  const {label, level, topics, competency, minutes, weight, weightReason, mustAsk} = question
  const facts: Array<[string, string | number | null]> = [
    ['Label', label],
    ['Level', level],
    ['Topics', topics.join(', ') || null],
    ['Competency', competency],
    ['Minutes', minutes],
    ['Weight', weight],
    ['Weight reason', weightReason],
    ['Must ask', mustAsk ? 'yes' : null],
  ]
  const known = facts.filter(([, value]) => value !== null)
  if (known.length === 0) return []
  const children = known.flatMap(
    ([label, value], index): Array<PhrasingContent> => [
      ...(index > 0 ? [{type: 'text' as const, value: ' · '}] : []),
      strong(`${label}:`),
      {type: 'text', value: ` ${value}`},
    ],
  )
  return [{type: 'paragraph', children}]
}

function partOf(part: QuestionContent, explicit: boolean): Array<RootContent> {
  if (part.type === 'prompt') return []
  if (part.type === 'anchors') return part.children.flatMap((anchor) => anchorOf(anchor, explicit))
  const children =
    part.type === 'framework'
      ? stepsOf(part)
      : part.type === 'choices'
        ? choicesOf(part)
        : (part.children as Array<FlowContent>)
  const name = part.type === 'framework' && part.kind === 'star' ? 'star' : part.type
  return opened(name, part.label, children, explicit)
}

function anchorOf({label, rating, children}: Anchor, explicit: boolean): Array<RootContent> {
  return opened(rating >= 4 ? 'strong' : rating >= 3 ? 'mixed' : 'weak', label, children, explicit)
}

/** A part behind what opens it: its label, or a comment, or both. */
function opened(
  name: MarkName,
  label: string | null,
  children: Array<FlowContent>,
  explicit: boolean,
): Array<RootContent> {
  const marks = explicit || !label ? [mark(name)] : []
  return [...marks, ...(label ? labelled(label, children) : children)]
}

/** The label in bold, on the line of the first paragraph where there is one. */
function labelled(label: string, children: Array<FlowContent>): Array<RootContent> {
  const [first, ...rest] = children
  const mark = strong(`${label}:`)
  if (first?.type !== 'paragraph') return [{type: 'paragraph', children: [mark]}, ...children]
  const joined: Paragraph = {...first, children: [mark, {type: 'text', value: ' '}, ...first.children]}
  return [joined, ...rest]
}

/** Steps that follow each other are one list; what stood between them stays there. */
function stepsOf(framework: Framework): Array<FlowContent> {
  return listsOf(framework.children, (child) => (child.type === 'step' ? itemOf(child) : null))
}

function itemOf(step: Step): List['children'][number] {
  const [first, ...rest] = step.children
  if (!step.term) return {type: 'listItem', spread: false, children: step.children}
  const term = strong(`${step.term}:`)
  const words: Array<PhrasingContent> =
    first?.type === 'paragraph' ? [term, {type: 'text', value: ' '}, ...first.children] : [term]
  const others = first?.type === 'paragraph' ? rest : step.children
  return {type: 'listItem', spread: false, children: [{type: 'paragraph', children: words}, ...others]}
}

function choicesOf(choices: Choices): Array<FlowContent> {
  const all = choices.children.filter((child): child is Choice => child.type === 'choice')
  const needsLetters = all.some(isKnownOtherwise) || all.every(looksLettered)
  return listsOf(choices.children, (child) =>
    child.type === 'choice'
      ? {
          type: 'listItem',
          spread: false,
          checked: child.correct,
          children: needsLetters ? lettered(child) : child.children,
        }
      : null,
  )
}

/** Whether a choice is known by another letter than its place has. */
function isKnownOtherwise({label}: Choice, index: number): boolean {
  return label !== String.fromCharCode(65 + index)
}

/** Whether a choice opens with what would be read as its letter. */
function looksLettered({children: [first]}: Choice): boolean {
  return first?.type === 'paragraph' && /^\s*\(?\p{L}\s*[.):：、-]/u.test(toText(first))
}

function lettered({label, children}: Choice): Array<FlowContent> {
  const [first, ...rest] = children
  if (first?.type !== 'paragraph') return children
  return [{...first, children: [{type: 'text', value: `${label}) `}, ...first.children]}, ...rest]
}

function listsOf<T extends {type: string}>(
  children: Array<T>,
  toItem: (child: T) => List['children'][number] | null,
): Array<FlowContent> {
  const flow: Array<FlowContent> = []
  for (const child of children) {
    const item = toItem(child)
    const last = flow.at(-1)
    if (!item) flow.push(child as unknown as FlowContent)
    else if (last?.type === 'list') last.children.push(item)
    else flow.push({type: 'list', ordered: false, spread: false, children: [item]})
  }
  return flow
}

type MarkName = keyof typeof marks

/** A comment that says what no label does: that a heading is a question, or what part opens. */
export function mark(name: MarkName): RootContent {
  return {type: 'html', value: `<!-- ${marks[name]} -->`}
}

const marks = {
  question: 'question',
  rationale: 'rationale',
  framework: 'framework',
  star: 'star',
  answer: 'answer',
  brief: 'brief',
  tip: 'tip',
  followUps: 'follow-ups',
  redFlags: 'red-flags',
  choices: 'choices',
  strong: 'strong',
  mixed: 'mixed',
  weak: 'weak',
  field: 'field',
  end: 'end',
} as const

function strong(text: string): PhrasingContent {
  return {type: 'strong', children: [{type: 'text', value: text}]}
}
