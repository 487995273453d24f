/** Page labels: what a reader shows as the number of a page (ISO 32000-1, 12.4.2). */
import type {PdfFile} from './file.ts'
import {pageMapOf} from './page-map.ts'
import {type Dictionary, Name, type Value} from './values.ts'

/** How pages are numbered from one page on. */
export interface PageLabel {
  /** Counted from 0. */
  from: number
  style: 'arabic' | 'roman'
  /** The number of its first page; 1 when absent. */
  start?: number
}

export function pageLabels(labels: Array<PageLabel>): Value {
  const numbers = labels.flatMap(({from, style, start}): Array<Value> => {
    const label: Dictionary = new Map<string, Value>([['S', new Name(style === 'roman' ? 'r' : 'D')]])
    if (start !== undefined) label.set('St', start)
    return [from, label]
  })
  return new Map([['Nums', numbers]])
}

/** The label of the page on which a place is, by its identifier; empty for a place that is not there. */
export function labelsOf(pdf: PdfFile, labels: Array<PageLabel>): (identifier: string) => string {
  const {destinations} = pageMapOf(pdf)
  return (identifier) => {
    const page = destinations[identifier]?.page
    const range = labels.findLast(({from}) => page !== undefined && from <= page)
    if (page === undefined || !range) return ''
    const number = page - range.from + (range.start ?? 1)
    return range.style === 'roman' ? roman(number) : String(number)
  }
}

const numerals: Array<[string, number]> = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

function roman(number: number): string {
  let left = number
  let text = ''
  for (const [numeral, value] of numerals) {
    for (; left >= value; left -= value) text += numeral
  }
  return text
}
