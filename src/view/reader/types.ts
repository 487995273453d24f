/** What the template of the booklet on a screen receives. */
import type {AnswerRow, BookletQuestion, IndexGroup} from '../booklet/types.ts'
import type {SafeHtml} from '../html/to-html.ts'
import type {Words} from '../words.ts'

export interface ReaderView {
  lang: string
  dir: 'ltr' | 'rtl'
  heading: string
  words: Words
  title: string
  subtitle: string | null
  author: string | null
  /** Whether answers are shown from the beginning. */
  open: boolean
  /** Larger type, for the edition in large print. */
  large: boolean
  /** What the guide says before its first section. */
  introduction: {identifier: string; title: string; html: SafeHtml} | null
  sections: Array<ReaderSection>
  /** References are numbers of questions: a screen has no pages. */
  index: {identifier: string; title: string; groups: Array<IndexGroup>} | null
}

export interface ReaderSection {
  identifier: string
  number: number | null
  /** Of questions in no section, one that is heard and not seen. */
  title: string
  /** Whether the title is seen. */
  titled: boolean
  /** What the guide says before its first question. */
  introductionHtml: SafeHtml | null
  /** What the contents list under it. */
  entries: Array<{identifier: string; number: number; text: string}>
  /** Its content. */
  blocks: Array<ReaderBlock>
}

/** One of the three, in the order written. */
export interface ReaderBlock {
  question: ReaderQuestion | null
  heading: {identifier: string; text: string} | null
  /** Whatever the guide says between questions. */
  proseHtml: SafeHtml | null
}

export interface ReaderQuestion extends BookletQuestion {
  /** `null` where the guide has nothing to show. */
  answer: AnswerRow | null
}
