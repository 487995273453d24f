/** A question as the booklet shows it. Anchors are for the interviewer and stay out. */
import type {Choices, FlowContent, Framework, Question, QuestionContent, Step} from '../../guide/types.ts'
import {choicesIn, partOf} from '../../guide/walk.ts'
import {answerAddresses} from '../addresses.ts'
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {shownLabel} from '../question-label.ts'
import {rightChoices} from '../restates-key.ts'
import {termMark} from '../term-mark.ts'
import {count, fill, type Words} from '../words.ts'
import type {OwnSpace} from './layout.ts'
import type {BookletPart, BookletQuestion, ChoiceRow, StepRow} from './types.ts'

export interface QuestionViewOptions {
  toHtml: ToHtml
  /** Room to write in, once it is known how much there is; `null` before. */
  own: OwnSpace | null
  /** The page of the key to the choices, once it is known. */
  keyFolio: string
  words: Words
}

export function bookletQuestion(question: Question, options: QuestionViewOptions): BookletQuestion {
  const {toHtml, own, words} = options
  const keyed = rightChoices(question).length > 0
  const addresses = answerAddresses(question)
  const [asked, ...more] = partOf(question, 'prompt')?.children ?? []
  return {
    identifier: question.identifier,
    end: endOf(question),
    number: question.number,
    promptHtml: unwrapParagraph(toHtml(asked ? [asked] : [], {prefix: `${question.identifier}-asked`})),
    askedHtml: more.length > 0 ? toHtml(more, {prefix: `${question.identifier}-more`}) : null,
    label: shownLabel(question, words),
    level: question.level && capitalized(question.level),
    facts: factsOf(question, words),
    addresses: addresses.length > 0 ? {label: words.booklet.answeredAt, rows: addresses} : null,
    parts: question.children
      .filter((part) => isShown(part, keyed))
      .map((part, index) => bookletPart(part, question, index, options)),
    own: own && {
      label: words.booklet.ownAnswer,
      lines: Array.from({length: own.lines}, (_, line) => line),
      fresh: own.fresh,
    },
    confidence: own?.confidence ? words.booklet.confidence : null,
  }
}

/** The identifier of the mark after a question’s last part. */
export function endOf(question: Question): string {
  return `${question.identifier}--end`
}

/** An answer that is empty is room to write in, which there is anyway; that of choices stands with the key to them. */
function isShown(part: QuestionContent, keyed: boolean): boolean {
  if (part.type === 'answer') return part.children.length > 0 && !keyed
  return part.type !== 'prompt' && part.type !== 'anchors'
}

function factsOf(question: Question, words: Words): Array<string> {
  const facts = [
    question.topics.join(', '),
    question.minutes ? count(words, words.common.minutes, question.minutes) : '',
  ]
  return facts.filter(Boolean)
}

function bookletPart(
  part: QuestionContent,
  question: Question,
  index: number,
  {toHtml, keyFolio, words}: QuestionViewOptions,
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
    view.choices = {
      rows: choiceRows(part, toHtml, prefix),
      key:
        choicesIn(part).some((choice) => choice.correct) && keyFolio
          ? fill(words.booklet.answerOnPage, {page: keyFolio})
          : null,
    }
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

function choiceRows(choices: Choices, toHtml: ToHtml, prefix: string): Array<ChoiceRow> {
  return choicesIn(choices).map((choice) => ({
    label: choice.label,
    html: unwrapParagraph(toHtml(choice.children, {prefix: `${prefix}-${choice.label}`})),
  }))
}

/** What stands under the label besides steps or choices. */
function restHtml(part: Framework | Choices, toHtml: ToHtml, prefix: string): SafeHtml | null {
  const rest = part.children.filter((child) => child.type !== 'step' && child.type !== 'choice') as Array<FlowContent>
  return rest.length > 0 ? toHtml(rest, {prefix, firstHeading: 5}) : null
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
