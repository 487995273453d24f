/** What the study page’s template receives. */
import type {DeckCard} from '../deck/types.ts'
import type {Words} from '../words.ts'

export interface StudyView {
  /** The guide’s: marks are kept under it. */
  identifier: string
  title: string
  heading: string
  lang: string
  dir: 'ltr' | 'rtl'
  words: Words
  /** Empty where the guide has no more than one. */
  sections: Array<{number: number; title: string}>
  /** One a question. */
  cards: Array<StudyCard>
}

export interface StudyCard extends DeckCard {
  /** Which of `sections` it is in, counted from 1. */
  group: number
  /** The squares of its section’s mark, in a view box of 9 by 9. */
  mark: Array<{x: string; y: string; open: boolean}>
  /** The guide has nothing for its back. */
  unanswered: boolean
  /** “Full answer: booklet, page 14” */
  reference: string | null
}
