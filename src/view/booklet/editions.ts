/** The editions of the booklet: what stands under a question, what at the back, and how much room there is to write. */
import type {Question, QuestionContent} from '../../guide/types.ts'
import {rightChoices} from '../restates-key.ts'

export const editionNames = ['study', 'practice', 'answers', 'large-print'] as const
export type EditionName = (typeof editionNames)[number]

export interface Edition {
  name: EditionName
  /** The messages that name it, on the cover and as a document. */
  kind: 'kind' | 'kindPractice' | 'kindAnswers' | 'kindLarge'
  documentTitle: 'documentTitle' | 'documentTitlePractice' | 'documentTitleAnswers' | 'documentTitleLarge'
  /** Parts that stand under their question; the prompt is above them in any edition, anchors are in none. */
  under: ReadonlySet<QuestionContent['type']>
  /** Parts that stand at the back, under the number of their question. */
  atBack: ReadonlySet<QuestionContent['type']>
  /** `rest`: what is left of the question’s last page. `block`: lines by its minutes. */
  room: 'rest' | 'block' | 'none'
  /** Right choices are ticked where they stand; else the key to them is at the back. */
  ticked: boolean
  /** Confidence, progress and worksheets: whatever is for a reader who works through the booklet. */
  tracked: boolean
  /** 16 pt, labels above their parts, no grey and no italics. */
  large: boolean
}

type Kind = QuestionContent['type']

const said: ReadonlyArray<Kind> = ['answer', 'brief', 'field']
const all: ReadonlyArray<Kind> = ['rationale', 'framework', ...said, 'tip', 'followUps', 'redFlags']
const none: ReadonlySet<Kind> = new Set()
const study: Edition = {
  name: 'study',
  kind: 'kind',
  documentTitle: 'documentTitle',
  under: new Set<Kind>(['choices', ...all]),
  atBack: none,
  room: 'rest',
  ticked: false,
  tracked: true,
  large: false,
}

export const editions: Readonly<Record<EditionName, Edition>> = {
  study,
  practice: {
    ...study,
    name: 'practice',
    kind: 'kindPractice',
    documentTitle: 'documentTitlePractice',
    under: new Set<Kind>(['choices']),
    atBack: new Set(all),
    room: 'block',
  },
  answers: {
    ...study,
    name: 'answers',
    kind: 'kindAnswers',
    documentTitle: 'documentTitleAnswers',
    under: new Set<Kind>(['choices', ...said]),
    room: 'none',
    ticked: true,
    tracked: false,
  },
  'large-print': {
    ...study,
    name: 'large-print',
    kind: 'kindLarge',
    documentTitle: 'documentTitleLarge',
    large: true,
  },
}

/** Whether a part is printed at all: an empty answer is room to write in, and the key may say it already. */
function says(part: QuestionContent, keyed: boolean): boolean {
  return part.type !== 'answer' || (part.children.length > 0 && !keyed)
}

/** The parts that stand under a question. The answer to choices goes with their key, away from them. */
export function partsUnder(question: Question, edition: Edition): Array<QuestionContent> {
  const keyed = !edition.ticked && rightChoices(question).length > 0
  return question.children.filter((part) => edition.under.has(part.type) && says(part, keyed))
}

/** Whether choosing is all that is asked: a box is ticked, and nothing is written. */
export function isQuick(question: Question, edition: Edition): boolean {
  const parts = partsUnder(question, edition)
  return parts.length > 0 && parts.every((part) => part.type === 'choices')
}
