/**
 * The names by which table cells refer to their heads. Chromium takes them from a count that goes on as long as it runs,
 * and in an order that hangs on what the page showed before: here they are counted anew, in the order of the tags.
 */
import type {PdfFile} from './file.ts'
import {Bytes, type Dictionary, Reference, readValue, type Value, writeValue} from './values.ts'

const name = /\(node(\d+)\)/g
const ownName = /\/ID \(node(\d+)\)/

/** By object number: the objects with such names, changed, and the tree of names in its new order. */
export function countCells(pdf: PdfFile, root: Dictionary): Map<number, Value | string> {
  const holders: Array<[number: number, source: string]> = []
  const counted = new Map<string, string>()
  for (const number of pdf.holding('(node')) {
    const source = pdf.source(number)
    holders.push([number, source])
    const [, digits] = ownName.exec(source) ?? []
    if (digits !== undefined) counted.set(digits, cellName(counted.size))
  }
  // A name that no cell has leads nowhere, but is told from others all the same.
  for (const [, source] of holders) {
    for (const [, digits = ''] of source.matchAll(name)) {
      if (!counted.has(digits)) counted.set(digits, cellName(counted.size))
    }
  }
  // As text, which takes a tenth of the room.
  const changed = new Map<number, Value | string>(
    holders.map(([number, source]) => [number, writeValue(renamed(readValue(source).value, counted))]),
  )
  const tags = root.get('StructTreeRoot')
  const tree = tags === undefined ? undefined : pdf.dictionary(tags).get('IDTree')
  if (changed.size > 0 && tree instanceof Reference) sortNames(pdf, tree, changed)
  return changed
}

function cellName(index: number): string {
  return `cell${String(index).padStart(8, '0')}`
}

function renamed(value: Value, counted: ReadonlyMap<string, string>): Value {
  if (value instanceof Bytes) {
    const digits = /^node(\d+)$/.exec(value.value)?.[1]
    return new Bytes((digits && counted.get(digits)) ?? value.value)
  }
  if (Array.isArray(value)) return value.map((item) => renamed(item, counted))
  return value instanceof Map ? new Map([...value].map(([key, item]) => [key, renamed(item, counted)])) : value
}

/** A tree of names is in their order (ISO 32000-1, 7.9.6): its leaves are filled again, each with as many as it had. */
function sortNames(pdf: PdfFile, tree: Reference, changed: Map<number, Value | string>): void {
  const nodeOf = (reference: Value): Dictionary => {
    const known = reference instanceof Reference ? changed.get(reference.number) : undefined
    return pdf.dictionary(typeof known === 'string' ? readValue(known).value : (known ?? reference))
  }
  const rows: Array<[name: string, value: Value]> = []
  visit(tree)
  rows.sort(([a], [b]) => (a < b ? -1 : 1))
  let used = 0
  fill(tree)

  function visit(reference: Value): void {
    const node = nodeOf(reference)
    for (const kid of listOf(node, 'Kids')) visit(kid)
    const names = listOf(node, 'Names')
    for (let index = 0; index < names.length; index += 2) {
      rows.push([(names[index] as Bytes).value, names[index + 1] ?? null])
    }
  }

  function fill(reference: Value): void {
    const first = used
    const node = new Map(nodeOf(reference))
    for (const kid of listOf(node, 'Kids')) fill(kid)
    const names = listOf(node, 'Names')
    if (names.length > 0) {
      const own = rows.slice(used, used + names.length / 2)
      used += own.length
      node.set(
        'Names',
        own.flatMap(([text, value]) => [new Bytes(text), value]),
      )
    }
    const ends = [rows[first]?.[0] ?? '', rows[used - 1]?.[0] ?? '']
    if (node.has('Limits'))
      node.set(
        'Limits',
        ends.map((text) => new Bytes(text)),
      )
    if (reference instanceof Reference) changed.set(reference.number, node)
  }
}

function listOf(node: Dictionary, key: string): Array<Value> {
  const list = node.get(key)
  return Array.isArray(list) ? list : []
}
