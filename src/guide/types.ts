/**
 * The guide tree: unist nodes around mdast content. `readme.md` beside this file is its specification.
 *
 * The tree is plain JSON: no `undefined`, no class, no `Map`; what is known to be absent is `null`.
 */
import type {BlockContent, Data, DefinitionContent, Heading} from 'mdast'
import type {Literal, Node, Parent} from 'unist'

/** Any mdast content that may stand where a paragraph may. */
export type FlowContent = BlockContent | DefinitionContent

/** How far a question is answered in the guide itself. */
export type Answered = 'full' | 'hint' | 'elsewhere' | 'none'

/** A point of the rating scale; 2 and 4 lie between the anchored ones. */
export type Rating = 1 | 2 | 3 | 4 | 5

export interface Guide extends Parent {
  type: 'guide'
  /** The guide's name for life: front matter, else `{#id}` of the title, else a slug of the title. */
  identifier: string
  title: string
  subtitle: string | null
  author: string | null
  /** As YYYY-MM-DD. */
  date: string | null
  /** A BCP 47 language tag. */
  lang: string
  description: string | null
  keywords: Array<string>
  children: Array<GuideContent>
  data?: Data | undefined
}

export interface Section extends Parent {
  type: 'section'
  identifier: string
  depth: Heading['depth']
  /** A heading first, then what it heads. */
  children: Array<Heading | GuideContent>
}

export interface Question extends Parent {
  type: 'question'
  /** The question's name for life: `{#id}` on its heading, else a slug of its prompt, made unique. */
  identifier: string
  /** Counted from 1 through the whole guide, in the order written. */
  number: number
  /** How the guide itself calls the question: its number, code or short title, such as `12`, `Q3` or `T1A01`. */
  label: string | null
  level: string | null
  topics: Array<string>
  competency: string | null
  minutes: number | null
  weight: number | null
  /** Why it weighs more or less than others: a weight without a reason counts for nothing. */
  weightReason: string | null
  /** Asked of every candidate, however late it is. */
  mustAsk: boolean
  answered: Answered
  /** A prompt first, then what belongs to it. */
  children: Array<QuestionContent>
}

/** What is asked: a paragraph, and whatever code or picture is part of the asking. */
export interface Prompt extends Parent {
  type: 'prompt'
  children: Array<FlowContent>
}

/** A node that an author opens with a label. */
interface Labelled extends Parent {
  /** The label as this guide spells it, without its colon; `null` where there is none. */
  label: string | null
}

export interface Rationale extends Labelled {
  type: 'rationale'
  children: Array<FlowContent>
}

export interface Framework extends Labelled {
  type: 'framework'
  kind: 'star' | 'steps'
  children: Array<Step | FlowContent>
}

export interface Step extends Parent {
  type: 'step'
  /** The words before the colon, such as “Situation”. */
  term: string | null
  children: Array<FlowContent>
}

export interface Answer extends Labelled {
  type: 'answer'
  children: Array<FlowContent>
}

export interface Brief extends Labelled {
  type: 'brief'
  children: Array<FlowContent>
}

export interface Tip extends Labelled {
  type: 'tip'
  children: Array<FlowContent>
}

export interface FollowUps extends Labelled {
  type: 'followUps'
  children: Array<FlowContent>
}

export interface RedFlags extends Labelled {
  type: 'redFlags'
  children: Array<FlowContent>
}

export interface Anchors extends Parent {
  type: 'anchors'
  children: Array<Anchor>
}

export interface Anchor extends Labelled {
  type: 'anchor'
  rating: Rating
  children: Array<FlowContent>
}

export interface Choices extends Labelled {
  type: 'choices'
  children: Array<Choice | FlowContent>
}

export interface Choice extends Parent {
  type: 'choice'
  /** The letter it is known by. */
  label: string
  /** `null` where the guide gives no key. */
  correct: boolean | null
  children: Array<FlowContent>
}

/** What stands under a label that no row of the label table knows. */
export interface Field extends Labelled {
  type: 'field'
  label: string
  children: Array<FlowContent>
}

/** Register a node here to allow it at the top of a guide or section. */
export interface GuideContentMap {
  section: Section
  question: Question
  flow: FlowContent
}

/** Register a node here to allow it inside a question. */
export interface QuestionContentMap {
  prompt: Prompt
  rationale: Rationale
  framework: Framework
  answer: Answer
  brief: Brief
  tip: Tip
  followUps: FollowUps
  redFlags: RedFlags
  anchors: Anchors
  choices: Choices
  field: Field
}

export type GuideContent = GuideContentMap[keyof GuideContentMap]
export type QuestionContent = QuestionContentMap[keyof QuestionContentMap]

/** A formula in a line of text. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  /** What opens it where it was written; `$$` and `\\[` set it in a line of its own. */
  mark: '$' | '$$' | '$`' | '\\(' | '\\['
  /** TeX. */
  value: string
}

/** A formula in lines of its own. */
export interface Math extends Literal {
  type: 'math'
  mark: '$$' | '\\[' | '```'
  /** TeX. */
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath
  }
  interface BlockContentMap {
    math: Math
  }
  interface RootContentMap {
    inlineMath: InlineMath
    math: Math
  }
}

/** Any node of ours, mdast's not included. */
export type GuideNode = Guide | Section | Question | QuestionContent | Step | Anchor | Choice

/** Any node of the tree. */
export type Nodes = Node | GuideNode
