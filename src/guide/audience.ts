/**
 * The wall between the two people at the table. What candidates are given to say never reaches an interviewer’s card, or
 * the answer that matches it would be rated best; what an interviewer rates by never reaches a candidate, or it would be
 * recited. Each document takes the guide of its audience and no other: the types have no place for what is hidden, and the
 * trees have not got it.
 */
import type {Choice, Guide, GuideContent, Question, QuestionContent, Section} from './types.ts'

/** Parts that one of them must not see. What a label of the author’s own hides may be an answer too. */
export interface HiddenParts {
  interviewer: 'answer' | 'brief' | 'tip' | 'field'
  candidate: 'anchors'
}

export type InterviewerPart = Exclude<QuestionContent, {type: HiddenParts['interviewer']}>

export interface InterviewerQuestion extends Omit<Question, 'children'> {
  children: Array<InterviewerPart>
}

export interface InterviewerSection extends Omit<Section, 'children'> {
  children: Array<Exclude<Section['children'][number], Question | Section> | InterviewerQuestion | InterviewerSection>
}

export interface InterviewerGuide extends Omit<Guide, 'children'> {
  children: Array<Exclude<GuideContent, Question | Section> | InterviewerQuestion | InterviewerSection>
}

declare const candidate: unique symbol

/** A guide without what only interviewers know; of the same shape, so the mark tells it from any other. */
export type CandidateGuide = Guide & {readonly [candidate]: true}

const hidden: {[K in keyof HiddenParts]: ReadonlySet<string>} = {
  interviewer: new Set<HiddenParts['interviewer']>(['answer', 'brief', 'tip', 'field']),
  candidate: new Set<HiddenParts['candidate']>(['anchors']),
}

export function forInterviewer(guide: Guide): InterviewerGuide {
  return withQuestions(guide, (question) => without(question, hidden.interviewer)) as unknown as InterviewerGuide
}

/** Competencies, weights and must-ask marks say what is rated, and how much it counts. */
export function forCandidate(guide: Guide): CandidateGuide {
  return withQuestions(guide, (question) => ({
    ...without(question, hidden.candidate),
    competency: null,
    weight: null,
    weightReason: null,
    mustAsk: false,
  })) as CandidateGuide
}

function withQuestions(guide: Guide, change: (question: Question) => Question): Guide {
  const inside = <Node extends {type: string}>(nodes: Array<Node>): Array<Node> =>
    nodes.map((node) => {
      if (node.type === 'question') return change(node as unknown as Question) as unknown as Node
      if (node.type !== 'section') return node
      return {...node, children: inside((node as unknown as Section).children)}
    })
  return {...guide, children: inside(guide.children)}
}

function without(question: Question, parts: ReadonlySet<string>): Question {
  return {...question, children: question.children.filter(({type}) => !parts.has(type)) as Question['children']}
}

/** Every question of an interviewer’s guide, in order. */
export function interviewerQuestions(guide: InterviewerGuide): Array<InterviewerQuestion> {
  return placedQuestions(guide).map(({question}) => question)
}

/** Every question with the innermost section it stands in. */
export function placedQuestions(
  guide: InterviewerGuide,
): Array<{question: InterviewerQuestion; section: InterviewerSection | null}> {
  const inside = (
    nodes: InterviewerGuide['children'] | InterviewerSection['children'],
    section: InterviewerSection | null,
  ): Array<{question: InterviewerQuestion; section: InterviewerSection | null}> =>
    nodes.flatMap((node) => {
      if (node.type === 'question') return [{question: node, section}]
      return node.type === 'section' ? inside(node.children, node) : []
    })
  return inside(guide.children, null)
}

/** The first part of this type; one that interviewers must not see cannot be asked for. */
export function interviewerPart<K extends InterviewerPart['type']>(
  question: InterviewerQuestion,
  type: K,
): Extract<InterviewerPart, {type: K}> | null {
  const part = question.children.find((child) => child.type === type)
  return (part as Extract<InterviewerPart, {type: K}> | undefined) ?? null
}

/** The choices without their key, as they may be read out. */
export function offeredChoices(question: InterviewerQuestion): Array<Choice> {
  const children = interviewerPart(question, 'choices')?.children ?? []
  return children.filter((child): child is Choice => child.type === 'choice')
}
