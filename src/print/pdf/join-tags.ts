/**
 * The tags of several PDFs as one tree: all that stood under the parts’ documents stands under one (ISO 32000-1, 14.7).
 * Numbers of pages and links in it, and names of cells, have been made different in each part.
 */
import {firstLink, type Part} from './parts.ts'
import {type Dictionary, Name, PdfShapeError, Reference, Text, type Value} from './values.ts'

/** Sets changed objects in `objects`, adds the new root by `add` and returns it. Throws a `PdfShapeError`. */
export function joinTags(
  parts: Array<Part>,
  objects: Map<number, Value | Text | null>,
  add: (value: Value) => Reference,
): Reference {
  const root = add(null)
  const children: Array<Value> = []
  const rows: Array<[number, string]> = []
  const names: Array<Value> = []
  let document: Reference | null = null
  for (const part of parts) {
    const rootReference = part.root.get('StructTreeRoot') as Reference
    const tags = part.file.dictionary(rootReference)
    const own = tags.get('K')
    if (!(own instanceof Reference)) throw new PdfShapeError('tags without a document')
    document ??= own
    for (const child of kidsOf(part.file.dictionary(own))) {
      children.push(child)
      if (!(child instanceof Reference)) throw new PdfShapeError('words under no tag')
      objects.set(child.number, new Map(part.file.dictionary(child)).set('P', document))
    }
    if (own !== document) objects.set(own.number, null)
    objects.set(rootReference.number, null)
    rows.push(...rowsOf(part, tags, objects))
    const nameTree = tags.get('IDTree')
    if (nameTree instanceof Reference) names.push(...kidsOf(part.file.dictionary(nameTree), 'Kids'))
    if (nameTree instanceof Reference) objects.set(nameTree.number, null)
  }
  if (!document) throw new PdfShapeError('no tags')
  const first = (parts[0] as Part).file.dictionary(document)
  objects.set(document.number, new Map(first).set('P', root).set('K', children))
  rows.sort(([a], [b]) => a - b)
  const parentTree = add(null)
  const numbers = rows.map(([number, tags]) => `${number} ${tags}`).join(' ')
  objects.set(parentTree.number, new Text(`<</Type /ParentTree\n/Nums [${numbers}]>>`))
  const tree: Dictionary = new Map<string, Value>([
    ['Type', new Name('StructTreeRoot')],
    ['K', document],
    ['ParentTreeNextKey', (rows.at(-1)?.[0] ?? 0) + 1],
    ['ParentTree', parentTree],
  ])
  if (names.length > 0) tree.set('IDTree', add(new Map<string, Value>([['Kids', names]])))
  objects.set(root.number, tree)
  return root
}

function kidsOf(node: Dictionary, key = 'K'): Array<Value> {
  const kids = node.get(key)
  if (Array.isArray(kids)) return kids
  return kids === undefined ? [] : [kids]
}

/**
 * The rows of a part’s tree from numbers to tags, with the numbers that its pages and links have now. They stay text: of
 * thousands of pages there are millions of tags.
 */
function rowsOf(part: Part, tags: Dictionary, objects: Map<number, Value | Text | null>): Array<[number, string]> {
  const reference = tags.get('ParentTree')
  if (!(reference instanceof Reference)) throw new PdfShapeError('no tree of parents')
  const [, numbers] = /\/Nums\s*\[(.*)\]\s*>>$/s.exec(part.file.source(reference.number)) ?? []
  if (numbers === undefined) throw new PdfShapeError('no tree of parents')
  objects.set(reference.number, null)
  const rows: Array<[number, string]> = []
  let end = 0
  for (const {0: whole, 1: digits, 2: value = '', index} of numbers.matchAll(row)) {
    if (numbers.slice(end, index).trim() !== '') break
    const number = Number(digits)
    rows.push([number + (number < firstLink ? part.before.pages : part.before.links), value.replace(/\s+/g, ' ')])
    end = index + whole.length
  }
  if (numbers.slice(end).trim() !== '') throw new PdfShapeError('a tree of parents with other rows')
  return rows
}

/** A number, and the tag or the tags that have it. */
const row = /(\d+)\s+(\d+ 0 R|\[[^[\]]*\]|null)/g
