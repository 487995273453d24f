/**
 * The bookmarks of a PDF, written from our own titles: Chromium loses the space where a heading wraps.
 */
import type {PdfFile} from './file.ts'
import {type Dictionary, Name, PdfShapeError, Reference, textString, type Value} from './values.ts'

export interface OutlineItem {
  title: string
  /** The identifier of the element it leads to. */
  destination: string
  children?: Array<OutlineItem>
}

/** Object numbers of the outline that is there, so that it can be left out. */
export function outlineNumbers(pdf: PdfFile, root: Dictionary): Array<number> {
  const numbers: Array<number> = []
  const walk = (value: Value | undefined): void => {
    let next = value
    while (next instanceof Reference) {
      numbers.push(next.number)
      const item = pdf.dictionary(next)
      walk(item.get('First'))
      next = item.get('Next')
    }
  }
  const outlines = root.get('Outlines')
  if (outlines instanceof Reference) {
    numbers.push(outlines.number)
    walk(pdf.dictionary(outlines).get('First'))
  }
  return numbers
}

/**
 * `names` has the name of each place by its identifier. Adds the objects of an outline and returns the reference to its root. Throws when a title leads nowhere: an outline
 * with holes is worse than none.
 */
export function addOutline(
  items: Array<OutlineItem>,
  names: ReadonlyMap<string, string>,
  add: (value: Value) => Reference,
  set: (reference: Reference, value: Value) => void,
): Reference {
  const root = add(null)
  const {first, last, count} = addLevel(items, root)
  set(
    root,
    new Map<string, Value>([
      ['Type', new Name('Outlines')],
      ['First', first],
      ['Last', last],
      ['Count', count],
    ]),
  )
  return root

  function addLevel(level: Array<OutlineItem>, parent: Reference): {first: Value; last: Value; count: number} {
    const references = level.map(() => add(null))
    let count = level.length
    for (const [index, item] of level.entries()) {
      const name = names.get(item.destination)
      if (name === undefined) throw new PdfShapeError(`no place called ${item.destination}`)
      const entries: Array<[string, Value]> = [
        ['Title', textString(item.title)],
        ['Parent', parent],
        ['Dest', new Name(name)],
      ]
      const previous = references[index - 1]
      const next = references[index + 1]
      if (previous) entries.push(['Prev', previous])
      if (next) entries.push(['Next', next])
      if (item.children && item.children.length > 0) {
        const inner = addLevel(item.children, references[index] as Reference)
        entries.push(['First', inner.first], ['Last', inner.last], ['Count', inner.count])
        count += inner.count
      }
      set(references[index] as Reference, new Map(entries))
    }
    return {first: references[0] ?? null, last: references.at(-1) ?? null, count}
  }
}
