/** The pages of several PDFs as one tree, without those that only stood in for what comes before a part. */
import type {Part} from './parts.ts'
import {type Dictionary, Name, PdfShapeError, Reference, type Text, type Value} from './values.ts'

/** Sets changed objects in `objects`, adds the new root by `add` and returns it. Throws a `PdfShapeError`. */
export function joinPages(
  parts: Array<Part>,
  objects: Map<number, Value | Text | null>,
  add: (value: Value) => Reference,
): Reference {
  const root = add(null)
  const kids: Array<Reference> = []
  let total = 0
  for (const part of parts) {
    const reference = part.root.get('Pages')
    if (!(reference instanceof Reference)) throw new PdfShapeError('no pages')
    for (let left = part.skip; left > 0; left--) dropFirst(part, reference, objects)
    const pages: Dictionary = new Map(nodeOf(part, reference, objects)).set('Parent', root)
    objects.set(reference.number, pages)
    kids.push(reference)
    total += Number(pages.get('Count'))
  }
  objects.set(
    root.number,
    new Map<string, Value>([
      ['Type', new Name('Pages')],
      ['Count', total],
      ['Kids', kids],
    ]),
  )
  return root
}

function nodeOf(part: Part, reference: Reference, objects: Map<number, Value | Text | null>): Dictionary {
  return (objects.get(reference.number) as Dictionary | undefined) ?? part.file.dictionary(reference)
}

/** Leaves out the first page under a node, with what is drawn on it. */
function dropFirst(part: Part, reference: Reference, objects: Map<number, Value | Text | null>): void {
  const node = nodeOf(part, reference, objects)
  const kids = part.file.resolve(node.get('Kids'))
  const [first] = Array.isArray(kids) ? kids : []
  if (!Array.isArray(kids) || !(first instanceof Reference)) throw new PdfShapeError('pages without kids')
  const inner = nodeOf(part, first, objects)
  const page = !inner.has('Kids')
  if (page) {
    objects.set(first.number, null)
    const contents = inner.get('Contents')
    if (contents instanceof Reference) objects.set(contents.number, null)
  } else {
    dropFirst(part, first, objects)
  }
  const empty = page || Number((objects.get(first.number) as Dictionary).get('Count')) === 0
  if (empty) objects.set(first.number, null)
  objects.set(
    reference.number,
    new Map(node).set('Kids', empty ? kids.slice(1) : kids).set('Count', Number(node.get('Count')) - 1),
  )
}
