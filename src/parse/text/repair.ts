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

/** `from` is where the text proper begins, behind a byte order mark and front matter, which stay as they are. */
export function repair(text: string, start: number, from: number, tagged: boolean, file: VFile): MappedText {
  const {lines, edits} = scan(text, from)
  return applyEdits(text, start, [
    ...edits,
    ...loosenDetails(lines),
    ...loosenItems(lines),
    ...loosenNumbers(lines),
    ...loosenCards(lines, tagged),
    ...shallowEdits(lines, file),
  ])
}
