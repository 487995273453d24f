/** All repairs of a Markdown text, in one pass over its lines. */
import type {VFile} from 'vfile'
import {applyEdits} from './edits.ts'
import {loosenCards} from './loosen-cards.ts'
import {loosenDetails} from './loosen-details.ts'
import {loosenItems} from './loosen-items.ts'
import {loosenNumbers} from './loosen-numbers.ts'
import {scan} from './scan.ts'
import {shallowEdits} from './shallow.ts'
import type {MappedText} from './source-map.ts'

export interface RepairOptions {
  /** Where the text to parse begins: behind a byte order mark. */
  start: number
  /** Where the text proper begins: behind front matter, which stays as it is. */
  from: number
  /** Whether the front matter says that the notes are flashcards. */
  tagged: boolean
  /** Whether the text is in the canonical form, which means all that it says. */
  canonical: boolean
}

export function repair(text: string, {start, from, tagged, canonical}: RepairOptions, file: VFile): MappedText {
  const {lines, edits} = scan(text, from)
  const loosened = canonical
    ? []
    : [...loosenDetails(lines), ...loosenItems(lines), ...loosenNumbers(lines), ...loosenCards(lines, tagged)]
  return applyEdits(text, start, [...edits, ...loosened, ...shallowEdits(lines, file)])
}
