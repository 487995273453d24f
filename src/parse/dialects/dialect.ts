/**
 * What a dialect is: a way in which people write guides, recognised and read by one small file.
 *
 * A text dialect says things that Markdown would misread; it rewrites the whole text as canonical Markdown, by inserting
 * marks and leaving out others, and never by writing words: the map keeps every place true. A tree dialect finds
 * questions in what Markdown has read.
 */
import type {MappedTextBuilder} from '../text/source-map.ts'

export interface TextDialect {
  layer: 'text'
  name: string
  /** From 0 to 1: how sure it is that the whole text is written this way. Below ½ it is not taken. */
  score(text: string): number
  /**
   * Writes the text as canonical Markdown. `from` is where the text stands in the file: `out.copy` wants offsets of the
   * file. What is not copied is reported as left out, so leave out marks alone.
   */
  write(text: string, from: number, out: MappedTextBuilder): void
}
