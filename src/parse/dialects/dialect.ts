/**
 * What a dialect is: a way in which people write guides, recognised and read by one small file.
 *
 * A text dialect says things that Markdown would misread; it rewrites the whole text as canonical Markdown, by inserting
 * marks and leaving out others, and never by writing words: the map keeps every place true. A tree dialect finds
 * questions in what Markdown has read.
 */
import type {Heading, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Ledger} from '../ledger.ts'
import type {MappedTextBuilder} from '../text/source-map.ts'

export interface TextDialect {
  layer: 'text'
  name: string
  /** From 0 to 1: how sure it is that the whole text is written this way. Below ½ it is not taken. */
  score(text: string): number
  /**
   * Writes the text as canonical Markdown. `from` is where the text stands in the file: pieces that are written have
   * offsets of the file. Words that are left out for a reason are reported to the file; marks go without a word.
   */
  write(text: string, from: number, out: MappedTextBuilder, file: VFile): void
}

/** What stands under one heading that is not a question, up to the next heading. */
export interface Region {
  nodes: Array<RootContent>
  heading: Heading | null
  guide: GuideContext
}

/** What a dialect may know of the whole guide. */
export interface GuideContext {
  /** Whether the title or the file’s name says that it holds questions. */
  expects: boolean
  /** How many questions headings ask. */
  asked: number
  /** All regions, this one too: what is rare in one of them may be the rule in the guide. */
  regions: Array<Region>
  /** Whether an author has chosen this dialect: then it takes whatever it can read. */
  chosen: boolean
  ledger: Ledger
  file: VFile
}

export interface TreeDialect {
  layer: 'tree'
  name: string
  /** From 0 to 1: how sure it is that the questions of a region are written this way. Below ½ it is not taken. */
  score(region: Region): number
  /** What stands in the region, with a draft in the place of each question. */
  read(region: Region): Array<RootContent>
}
