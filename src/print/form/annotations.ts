/** The links of a PDF, page by page in the order in which they were written, each with the tag that points at it. */
import type {PdfFile} from '../pdf/file.ts'
import {Bytes, type Dictionary, Name, PdfShapeError, Reference, type Value} from '../pdf/values.ts'

export interface PlacedLink {
  /** The number of its object. */
  number: number
  /** Of its dictionary, what a field in its place needs. */
  rectangle: Value
  tag: Value
  page: Reference
}

/** Every page of the tree, in order. */
export function pagesOf(pdf: PdfFile, root: Dictionary): Array<Reference> {
  const pages: Array<Reference> = []
  const walk = (value: unknown): void => {
    if (!(value instanceof Reference)) throw new PdfShapeError('a page that is no object of its own')
    const kids = pdf.resolve(pdf.dictionary(value).get('Kids'))
    if (Array.isArray(kids)) kids.forEach(walk)
    else pages.push(value)
  }
  walk(root.get('Pages'))
  return pages
}

/** With the address of each, which is most of what there is to a link: whoever needs it does so at once. */
export function* linksOf(
  pdf: PdfFile,
  pages: ReadonlyArray<Reference>,
): Generator<{link: PlacedLink; address: string}, void> {
  for (const page of pages) {
    const annotations = pdf.resolve(pdf.dictionary(page).get('Annots'))
    for (const reference of Array.isArray(annotations) ? annotations : []) {
      if (!(reference instanceof Reference)) continue
      const dictionary = pdf.dictionary(reference)
      const action = pdf.resolve(dictionary.get('A'))
      const address = action instanceof Map ? action.get('URI') : null
      if (!(address instanceof Bytes)) continue
      const [rectangle = null, tag = null] = ['Rect', 'StructParent'].map((key) => dictionary.get(key))
      yield {link: {number: reference.number, rectangle, tag, page}, address: address.value}
    }
  }
}

/** By the number of a link’s object: the number of the structure element that holds it. */
export function tagsOf(pdf: PdfFile): Map<number, number> {
  const tags = new Map<number, number>()
  for (const number of pdf.holding('/Link')) {
    if (!/\/S\s*\/Link\b/.test(pdf.source(number))) continue
    const element = pdf.read(number)
    if (!(element instanceof Map)) continue
    const kids = pdf.resolve(element.get('K'))
    for (const kid of Array.isArray(kids) ? kids : [kids]) {
      const held = pdf.resolve(kid)
      if (!(held instanceof Map) || !isObjectReference(held)) continue
      const target = held.get('Obj')
      if (target instanceof Reference) tags.set(target.number, number)
    }
  }
  return tags
}

function isObjectReference(kid: Dictionary): boolean {
  const type = kid.get('Type')
  return type instanceof Name && type.name === 'OBJR'
}
