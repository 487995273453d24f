/**
 * Small changes to a text before Markdown reads it, with the way back for every position.
 *
 * CommonMark hides questions from a parser: a summary inside an HTML block, a numbered line that runs on from a
 * paragraph, a fence that nobody closed. Each repair looks at the lines and says what to insert or leave out; words are
 * never written, and what is left out is white space or marks.
 */
import {type MappedText, MappedTextBuilder} from './source-map.ts'

export interface Edit {
  /** Offset where the text changes. */
  from: number
  /** Offset of the first character that stays; equal to `from` where nothing goes. */
  to: number
  /** What stands there instead. */
  text: string
}

/** The text from `start` on with all edits made; of two that overlap the first one holds. */
export function applyEdits(text: string, start: number, edits: Array<Edit>): MappedText {
  const out = new MappedTextBuilder()
  let done = start
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < done) continue
    out.copy(text.slice(done, edit.from), done)
    out.insert(edit.text)
    done = edit.to
  }
  out.copy(text.slice(done), done)
  return out.build()
}
