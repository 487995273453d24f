/** What every document is built from. */
import type {VFile} from 'vfile'
import type {CandidateGuide} from '../../guide/audience.ts'
import type {Guide} from '../../guide/types.ts'
import type {ResolvedOptions} from '../../options.ts'
import type {Finish} from '../../print/finish-pdf.ts'
import type {Printer} from '../../print/printer.ts'
import type {Templates} from '../../render/templates.ts'
import type {ToHtml} from '../../view/html/to-html.ts'
import type {GuideImages} from '../images.ts'
import type {PackMemory} from '../pack-memory.ts'
import type {OwnGuides} from '../read-guide.ts'

export interface DocumentContext {
  guide: Guide
  /** Guides of documents with a choice of questions of their own. */
  own: OwnGuides
  images: GuideImages
  /** The guide’s file: messages go to it. */
  file: VFile
  options: ResolvedOptions
  toHtml: ToHtml
  templates: Templates
  /** `null` where nothing is to be printed, or nothing can be. */
  printer: Printer | null
  /** What every PDF says about itself. */
  about: Pick<Finish, 'author' | 'subject' | 'keywords' | 'lang' | 'direction' | 'date' | 'creator'>
  /** The questions whose flashcards are to be printed; `null` for all. */
  only: ReadonlySet<string> | null
  /** The beginning of the guide’s hash. */
  version: string
  /** About how many characters of the booklet are printed at once, where that is not the usual number. */
  partLength?: number
  /** What stays from one reading of a guide to the next, where there is a next. */
  memory?: PackMemory | undefined
  /** Told as parts of the booklet come out of the printer. */
  onPart?: ((at: {done: number; of: number; pages: number; draft?: boolean}) => void) | undefined
}

/** What documents for candidates are built from: nothing that only interviewers know. */
export type CandidateContext = DocumentContext & {guide: CandidateGuide}

export interface BuiltDocument {
  html: VFile
  /** Its form for the screen, where that is not the one that is printed. */
  screen?: VFile
  pdf: VFile | null
  pages: number | null
  /** Its pages on sheets, where they were asked for. */
  sheets?: {pdf: VFile; pages: number}
  /** Code points that none of our fonts has. */
  missing: Array<number>
}
