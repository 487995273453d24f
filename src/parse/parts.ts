/** One segment → one part of a question, by a table. */
import type {Anchor, Anchors, QuestionContent, Rating} from '../guide/types.ts'
import {choicesOf} from './choices.ts'
import type {LabelKind} from './labels.ts'
import {place, spanOf} from './phrasing.ts'
import type {Segment} from './segments.ts'
import {isStar, stepsOf} from './steps.ts'

type Builder = (segment: Segment) => QuestionContent | Anchor

const builders: Record<Exclude<LabelKind, 'question'> | 'field', Builder> = {
  rationale: ({label, children}) => ({type: 'rationale', label, children}),
  framework: frameworkOf,
  star: frameworkOf,
  answer: ({label, children}) => ({type: 'answer', label, children}),
  brief: ({label, children}) => ({type: 'brief', label, children}),
  tip: ({label, children}) => ({type: 'tip', label, children}),
  followUps: ({label, children}) => ({type: 'followUps', label, children}),
  redFlags: ({label, children}) => ({type: 'redFlags', label, children}),
  choices: ({label, children}) => ({type: 'choices', label, children: choicesOf(children)}),
  strong: anchorOf(5),
  mixed: anchorOf(3),
  weak: anchorOf(1),
  field: ({label, children}) => ({type: 'field', label: label ?? '', children}),
}

/** Parts in the order written; anchors that follow each other share one node. */
export function partsOf(segments: Array<Segment>): Array<QuestionContent> {
  const parts: Array<QuestionContent> = []
  for (const segment of segments) {
    if (!Object.hasOwn(builders, segment.kind)) continue
    const part = place(builders[segment.kind as keyof typeof builders](segment), segment.position)
    if (part.type === 'anchor') addAnchor(parts, part)
    else parts.push(part)
  }
  return parts
}

function addAnchor(parts: Array<QuestionContent>, anchor: Anchor): void {
  const last = parts.at(-1)
  const anchors: Anchors = last?.type === 'anchors' ? last : {type: 'anchors', children: []}
  anchors.children.push(anchor)
  place(anchors, spanOf(anchors.children))
  if (anchors !== last) parts.push(anchors)
}

function frameworkOf({kind, label, children}: Segment): QuestionContent {
  const steps = stepsOf(children)
  return {type: 'framework', kind: kind === 'star' || isStar(steps) ? 'star' : 'steps', label, children: steps}
}

function anchorOf(rating: Rating): Builder {
  return ({label, children}) => ({type: 'anchor', rating, label, children})
}
