/** A part of a question as the booklet shows it, under its question or at the back. */
import type {Choices, FlowContent, Framework, Question, QuestionContent, Step} from '../../guide/types.ts'
import {choicesIn} from '../../guide/walk.ts'
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {termMark} from '../term-mark.ts'
import type {Words} from '../words.ts'
import type {BookletPart, ChoiceRow, StepRow} from './types.ts'

export interface PartOptions {
  toHtml: ToHtml
  /** Whether right choices are ticked. */
  ticked: boolean
  words: Words
}

export function bookletPart(
  part: QuestionContent,
  question: Question,
  index: number,
  {toHtml, ticked, words}: PartOptions,
): BookletPart {
  const prefix = `${question.identifier}-${index}`
  const label = 'label' in part ? part.label : null
  const view: BookletPart = {
    kind: part.type,
    label: label ?? nameOf(part, words),
    html: null,
    star: null,
    steps: null,
    choices: null,
    empty: part.children.length === 0 ? words.booklet.leftEmpty : null,
  }
  if (part.type === 'framework') {
    const rows = stepRows(part, toHtml, prefix)
    view.html = restHtml(part, toHtml, prefix)
    if (rows.length > 0 && part.kind === 'star' && rows.every((row) => row.term)) view.star = rows
    else if (rows.length > 0) view.steps = rows
  } else if (part.type === 'choices') {
    view.choices = choiceRows(part, toHtml, prefix, ticked ? words.common.ticked : null)
    view.html = restHtml(part, toHtml, prefix)
  } else if (part.children.length > 0) {
    view.html = toHtml(part.children as Array<FlowContent>, {prefix, firstHeading: 5})
  }
  return view
}

function nameOf(part: QuestionContent, {booklet, parts}: Words): string {
  const several = part.type === 'choices' && choicesIn(part).filter((choice) => choice.correct).length > 1
  return several ? booklet.chooseSeveral : parts[part.type]
}

function stepRows(framework: Framework, toHtml: ToHtml, prefix: string): Array<StepRow> {
  return framework.children
    .filter((child): child is Step => child.type === 'step')
    .map((step, index) => ({
      term: step.term,
      mark: termMark(step),
      html: unwrapParagraph(toHtml(step.children, {prefix: `${prefix}-${index}`, firstHeading: 5})),
    }))
}

function choiceRows(choices: Choices, toHtml: ToHtml, prefix: string, ticked: string | null): Array<ChoiceRow> {
  return choicesIn(choices).map((choice) => ({
    label: choice.label,
    ticked: choice.correct ? ticked : null,
    html: unwrapParagraph(toHtml(choice.children, {prefix: `${prefix}-${choice.label}`})),
  }))
}

/** What stands under the label besides steps or choices. */
function restHtml(part: Framework | Choices, toHtml: ToHtml, prefix: string): SafeHtml | null {
  const rest = part.children.filter((child) => child.type !== 'step' && child.type !== 'choice') as Array<FlowContent>
  return rest.length > 0 ? toHtml(rest, {prefix, firstHeading: 5}) : null
}
