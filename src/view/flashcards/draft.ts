/** What a face is fitted from, and what it might hold. */
import type {Choice, FlowContent} from '../../guide/types.ts'
import type {CardSource} from './content.ts'

export interface FaceContent {
  source: CardSource
  side: 'front' | 'back'
  flow: Array<FlowContent>
  /** Set with the flow, whole: choices on a front, a tip on a back. */
  choices: boolean
  tip: boolean
  high: boolean
}

/** A class of text size, and whether the tip stands below. */
export interface Setting {
  size: string
  tip: boolean
}

interface Held {
  content: FaceContent
  flow: Array<FlowContent>
  choices: Array<Choice>
  /** Says that it goes on, which takes a line. */
  goesOn: boolean
}

/** What a face might hold, and the ways to set it, best first. */
export interface Draft extends Held {
  settings: ReadonlyArray<Setting>
  /** All of them are to be tried, not only the first that fits. */
  all: boolean
  /** Where none fits, it is to be told where its pieces stand. */
  placed: boolean
  /** Names it among the drafts of its face. */
  name: string
  /** How many cards the face is thought to need. */
  cards: number
}

/** A face as it is set. */
export interface Candidate extends Held, Setting {}

export interface FittedFace {
  parts: Array<Candidate>
  /** There was a piece that no size of ours gets onto a card: in its place the card says that it is left out. */
  overflow: boolean
}

export function candidateOf({content, flow, choices, goesOn}: Draft, {size, tip}: Setting): Candidate {
  return {content, flow, choices, goesOn, size, tip}
}

/** The choices that stand on a face. */
export function choicesOf(content: FaceContent): Array<Choice> {
  return content.choices ? content.source.front.choices : []
}
