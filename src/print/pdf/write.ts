/**
 * Writes a PDF anew with some objects changed, added or left out.
 *
 * Streams are copied as they are; everything else goes into compressed object streams, with a cross-reference stream
 * (ISO 32000-1, 7.5.7 and 7.5.8). The same input gives the same bytes.
 */
import {createHash} from 'node:crypto'
import {deflateSync} from 'node:zlib'
import type {PdfFile} from './file.ts'
import {Rows} from './rows.ts'
import {Bytes, type Dictionary, Name, type Value, writeValue} from './values.ts'

export interface Stream {
  dictionary: Dictionary
  bytes: Buffer
}

export interface Changes {
  /** New content by object number, or its text; `null` leaves the object out. */
  objects: Map<number, Value | Stream | string | null>
  /** One more than the highest object number used. */
  size: number
  trailer: Dictionary
}

const perStream = 200
export function writePdf(pdf: PdfFile, changes: Changes): Uint8Array {
  const out: Array<Buffer> = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = (out[0] as Buffer).length
  const numbers = numbersOf(pdf, changes)
  const rows = new Rows(changes.size + Math.ceil(numbers.length / perStream) + 1)
  let size = changes.size

  const loose: Array<number> = []
  for (const number of numbers) {
    const change = changes.objects.get(number)
    if (change === null) continue
    if (isStream(change)) addStream(number, change)
    else if (change === undefined && pdf.isStream(number)) addObject(number, ...pdf.pieces(number))
    else loose.push(number)
  }
  // Their text is made when it is written, and not kept: it is many times what comes of it.
  for (let index = 0; index < loose.length; index += perStream) {
    const objects = loose.slice(index, index + perStream).map((number) => ({number, source: sourceOf(number)}))
    const number = size++
    objects.forEach((object, position) => {
      rows.set(object.number, 2, number, position)
    })
    addStream(number, objectStream(objects))
  }
  addCrossReferences()
  return Buffer.concat(out)

  function sourceOf(number: number): string {
    const change = changes.objects.get(number)
    return change === undefined ? pdf.source(number) : textOf(change as Value | string)
  }

  function add(bytes: Buffer): void {
    out.push(bytes)
    length += bytes.length
  }

  function addObject(number: number, ...body: Array<Buffer>): void {
    rows.set(number, 1, length, 0)
    // Streams are most of a file: they are put together once, at the end.
    add(Buffer.from(`${number} 0 obj\n`))
    for (const piece of body) add(piece)
    add(Buffer.from('\nendobj\n'))
  }

  function addStream(number: number, stream: Stream): void {
    const dictionary = new Map(stream.dictionary).set('Length', stream.bytes.length)
    addObject(number, Buffer.from(`${writeValue(dictionary)}\nstream\n`), stream.bytes, Buffer.from('\nendstream'))
  }

  function addCrossReferences(): void {
    const number = size++
    const start = length
    rows.set(number, 1, start, 0)
    const hash = createHash('sha256')
    for (const bytes of out) hash.update(bytes)
    const id = new Bytes(hash.digest().subarray(0, 16).toString('latin1'))
    const table = deflated(rows.table(size), [
      ['Type', new Name('XRef')],
      ['Size', size],
      ['W', Rows.widths],
      ...changes.trailer,
      ['ID', [id, id]],
    ])
    addStream(number, table)
    add(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  }
}

function textOf(change: Value | string): string {
  return typeof change === 'string' ? change : writeValue(change)
}

function isStream(change: Value | Stream | string | undefined): change is Stream {
  return typeof change === 'object' && change !== null && 'bytes' in change
}

function objectStream(objects: Array<{number: number; source: string}>): Stream {
  let offset = 0
  const heads: Array<string> = []
  for (const {number, source} of objects) {
    heads.push(`${number} ${offset}`)
    offset += source.length + 1
  }
  const head = `${heads.join(' ')} `
  const body = objects.map(({source}) => source).join('\n')
  return deflated(Buffer.from(head + body, 'latin1'), [
    ['Type', new Name('ObjStm')],
    ['N', objects.length],
    ['First', head.length],
  ])
}

/** All that are in use, in order. */
function numbersOf(pdf: PdfFile, {objects}: Changes): Uint32Array {
  const changed = Uint32Array.from(objects.keys())
  const all = new Uint32Array(pdf.numbers.length + changed.length)
  all.set(pdf.numbers)
  all.set(changed, pdf.numbers.length)
  return all.sort().filter((number, index, sorted) => number !== sorted[index - 1])
}

/** A stream of compressed bytes. */
export function deflated(bytes: Buffer, entries: Array<[string, Value]>): Stream {
  return {dictionary: new Map([...entries, ['Filter', new Name('FlateDecode')]]), bytes: deflateSync(bytes, {level: 6})}
}
