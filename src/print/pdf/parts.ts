/** The parts of a PDF to be, each with its objects under the numbers that they get. */
import {type PdfFile, withValues} from './file.ts'
import {shiftReferences, splitStream} from './shift.ts'
import {type Dictionary, PdfShapeError, Reference, type Value} from './values.ts'

export interface Part {
  /** The part with shifted numbers. */
  file: PdfFile
  root: Dictionary
  rootNumber: number
  /** One more than its highest number. */
  end: number
  /** How many of its first pages are left out. */
  skip: number
  before: Before
}

/** How many pages and links come before a part: its tags refer to them by running numbers. */
export interface Before {
  objects: number
  pages: number
  links: number
}

/** Where Skia begins to number links in the tree of tags; pages are numbered from 0. */
export const firstLink = 100_000

export function placeParts(files: Array<{pdf: PdfFile; skip: number}>): {parts: Array<Part>; size: number} {
  const before: Before = {objects: 0, pages: 0, links: 0}
  const parts: Array<Part> = []
  for (const [index, {pdf, skip}] of files.entries()) {
    const here = {...before}
    const file = shifted(pdf, index, here)
    const root = file.dictionary(file.trailer.get('Root'))
    const rootNumber = (file.trailer.get('Root') as Reference).number
    before.objects += pdf.size
    parts.push({file, root, rootNumber, end: before.objects, skip, before: here})
    before.pages += countPages(file, root)
    before.links += pdf.holding('/StructParent ').length
    if (before.pages > firstLink) throw new PdfShapeError(`more than ${firstLink} pages`)
  }
  return {parts, size: before.objects}
}

function shifted(pdf: PdfFile, index: number, before: Before): PdfFile {
  const by = before.objects

  function source(number: number): string {
    if (pdf.isStream(number - by)) return Buffer.concat(pieces(number)).toString('latin1')
    return rename(shiftReferences(pdf.source(number - by), by), index, before)
  }

  function pieces(number: number): Array<Buffer> {
    const {head, rest} = splitStream(inOne(pdf.pieces(number - by)))
    return [Buffer.from(shiftReferences(head, by), 'latin1'), rest]
  }

  return withValues(
    {
      size: pdf.size + by,
      numbers: pdf.numbers.map((number) => number + by),
      trailer: new Map([...pdf.trailer].map(([key, value]) => [key, moved(value, by)])),
      source,
      pieces,
      isStream: (number) => pdf.isStream(number - by),
      // No words that are looked for have numbers in them.
      holding: (words) => pdf.holding(words).map((number) => number + by),
    },
    mostParsed,
  )
}

/** There may be hundreds of parts, each of which is asked little. */
const mostParsed = 500

function inOne(pieces: Array<Buffer>): Buffer {
  return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)
}

function moved(value: Value, by: number): Value {
  return value instanceof Reference ? new Reference(value.number + by) : value
}

/**
 * What has to be different in each part: the numbers by which tags find pages and links, the names of table cells, and
 * the six letters before a font’s name, with which Skia begins anew in every file.
 */
function rename(source: string, index: number, before: Before): string {
  return source
    .replace(/\/StructParents (\d+)/, (_, number) => `/StructParents ${Number(number) + before.pages}`)
    .replace(/\/StructParent (\d+)/, (_, number) => `/StructParent ${Number(number) + before.links}`)
    .replace(/\(node(\d{8})\)/g, (_, digits) => `(node${String(index).padStart(4, '0')}${digits})`)
    .replace(/\/([A-Z]{4})[A-Z]{2}\+/g, (_, letters) => `/${letters}${lettersOf(index)}+`)
}

/** Two letters: `AA`, `AB`, … */
function lettersOf(index: number): string {
  return String.fromCharCode(65 + (Math.floor(index / 26) % 26), 65 + (index % 26))
}

function countPages(file: PdfFile, root: Dictionary): number {
  const count = file.dictionary(root.get('Pages')).get('Count')
  if (typeof count !== 'number') throw new PdfShapeError('pages without a count')
  return count
}
