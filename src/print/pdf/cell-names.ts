/**
 * The names by which table cells refer to their heads. Chromium takes them from a count that goes on as long as it runs,
 * so what was printed before, or beside, would show in them: here they are counted anew.
 */
import type {PdfFile} from './file.ts'
import {Bytes, readValue, type Value} from './values.ts'

const name = /\(node(\d+)\)/g

/** By object number: the objects with such names, changed. Their order is kept, as the tree of names needs it. */
export function countCells(pdf: PdfFile): Map<number, Value> {
  const holders: Array<[number: number, source: string]> = []
  const found = new Set<string>()
  for (const number of pdf.numbers) {
    if (pdf.isStream(number)) continue
    const source = pdf.source(number)
    if (!source.includes('(node')) continue
    holders.push([number, source])
    for (const [, digits = ''] of source.matchAll(name)) found.add(digits)
  }
  const order = [...found].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const counted = new Map(order.map((digits, index) => [digits, `cell${String(index).padStart(8, '0')}`]))
  return new Map(holders.map(([number, source]) => [number, renamed(readValue(source).value, counted)]))
}

function renamed(value: Value, counted: ReadonlyMap<string, string>): Value {
  if (value instanceof Bytes) {
    const digits = /^node(\d+)$/.exec(value.value)?.[1]
    return new Bytes((digits && counted.get(digits)) ?? value.value)
  }
  if (Array.isArray(value)) return value.map((item) => renamed(item, counted))
  return value instanceof Map ? new Map([...value].map(([key, item]) => [key, renamed(item, counted)])) : value
}
