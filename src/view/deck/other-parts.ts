/** What a question has beside what stands on its card, so that nothing of it is lost where there is room for all. */
import type {Choices, FlowContent, Framework, QuestionContent} from '../../guide/types.ts'
import type {CardSource} from '../flashcards/content.ts'
import {pointsOf} from '../flashcards/key-points.ts'

export interface OtherPart {
  label: string
  flow: Array<FlowContent>
}

/** In the order of the guide. Anchors are for the interviewer and stay out, as in the booklet. */
export function otherParts(source: CardSource): Array<OtherPart> {
  const shown = shownParts(source)
  return source.question.children.flatMap((part) => {
    if (part.type === 'prompt' || part.type === 'anchors' || shown.has(part)) return []
    const flow = flowOf(part, source)
    const label = ('label' in part ? part.label : null) ?? source.words.parts[part.type]
    return flow.length > 0 ? [{label, flow}] : []
  })
}

/** Parts that stand whole on the back already. */
function shownParts({question, back}: CardSource): Set<QuestionContent> {
  const same = (part: QuestionContent): boolean =>
    part.children.length > 0 &&
    part.children.length === back.flow.length &&
    part.children.every((child, index) => child === back.flow[index])
  const points = JSON.stringify(pointsOf(question))
  const isPoints = back.flow.length > 0 && JSON.stringify(back.flow) === points
  return new Set(
    question.children.filter(
      (part) =>
        same(part) ||
        (part.type === 'tip' && back.tip.length > 0) ||
        (part.type === 'framework' && isPoints && besides(part, 'step').length === 0),
    ),
  )
}

function flowOf(part: QuestionContent, {question}: CardSource): Array<FlowContent> {
  if (part.type === 'framework') return [...pointsOf(question), ...besides(part, 'step')]
  if (part.type === 'choices') return besides(part, 'choice')
  return part.children as Array<FlowContent>
}

function besides(part: Framework | Choices, type: string): Array<FlowContent> {
  return (part.children as Array<FlowContent>).filter((child) => (child as {type: string}).type !== type)
}
