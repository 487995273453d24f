/**
 * The table of contents. A browser that lays out one of thousands of lines takes a minute and gigabytes, for it goes through
 * all of them for each page anew: so a long one is several, each of which begins a page.
 */
import type {BookletView, ContentsSection} from './types.ts'

/** Lines of one piece, about: a dozen pages of A5. */
const mostEntries = 500

/** The first piece, and further ones. They begin with a section where one begins near enough, and else within one. */
export function contentsPieces(
  identifier: string,
  all: ReadonlyArray<ContentsSection>,
  most = mostEntries,
): Pick<BookletView['contents'], 'sections' | 'more'> {
  const pieces: Array<Array<ContentsSection>> = [[]]
  let room = most
  const next = (): void => {
    pieces.push([])
    room = most
  }
  for (const section of all) {
    if (section.entries.length > room && room < most / 2) next()
    let {entries} = section
    let head: ContentsSection = section
    while (entries.length > room) {
      pieces.at(-1)?.push({...head, entries: entries.slice(0, room)})
      entries = entries.slice(room)
      // What goes on has no heading once more.
      head = {...section, text: '', numbered: null}
      next()
    }
    pieces.at(-1)?.push({...head, entries})
    room -= entries.length
  }
  const [sections = [], ...others] = pieces
  return {sections, more: others.map((own, index) => ({identifier: `${identifier}-${index + 2}`, sections: own}))}
}
