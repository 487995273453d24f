/**
 * Reads a PDF as Chromium writes it: one classic cross-reference table, no object streams, no encryption. A file of any
 * other shape is refused, never misread. Its bytes are read where they lie: of thousands of pages, there is no room for a copy.
 */
import {type Dictionary, PdfShapeError, Reference, readValue, type Value} from './values.ts'

export interface PdfFile {
  /** One more than the highest object number. */
  size: number
  /** The object numbers in use, in order. */
  numbers: Uint32Array
  trailer: Dictionary
  /** The object’s own text, between `obj` and `endobj`, in Latin-1. It is made anew each time. */
  source(number: number): string
  /** The same as bytes, in pieces: of a stream, most of it as it lies in the file. */
  pieces(number: number): Array<Buffer>
  /** Whether the object is a stream, whose bytes are kept as they are. */
  isStream(number: number): boolean
  /** The numbers of objects, in order, that are no streams and have these words in their text. */
  holding(words: string): Array<number>
  /** The object parsed; of a stream, its dictionary. */
  read(number: number): Value
  /** The value itself, or what it refers to. */
  resolve(value: Value | undefined): Value
  dictionary(value: Value | undefined): Dictionary
}

const rowLength = 20

export function openPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const textOf = (from: number, to?: number): string => file.toString('latin1', from, to)
  const tail = textOf(Math.max(0, file.length - 1024))
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const header = start < file.length ? /^xref\s+0 (\d+)\s+/.exec(textOf(start, start + 40)) : null
  if (!header) throw new PdfShapeError('no single cross-reference table')
  const size = Number(header[1])
  const rows = start + header[0].length
  const trailerAt = file.indexOf('trailer', rows + size * rowLength - rowLength)
  if (trailerAt < 0) throw new PdfShapeError('no trailer')
  const trailer = readValue(textOf(trailerAt + 'trailer'.length)).value
  if (!(trailer instanceof Map) || trailer.has('Prev') || trailer.has('Encrypt')) {
    throw new PdfShapeError('an updated or encrypted file')
  }
  const table = readTable(file, rows, size)
  const {numbers, order, offsets} = table

  /** Where the object’s own text begins and ends. */
  function rangeOf(number: number): [from: number, to: number] {
    const offset = offsets[number]
    if (!offset) throw new PdfShapeError(`no object ${number}`)
    const place = placeOf(offset)
    const next = order[place + 1]
    const end = next === undefined ? start : (offsets[next] as number)
    const open = /^\s*\d+ 0 obj\s*/.exec(textOf(offset, Math.min(end, offset + 40)))
    const close = file.lastIndexOf('endobj', end - 'endobj'.length)
    const from = offset + (open?.[0].length ?? 0)
    if (!open || close < from) throw new PdfShapeError(`object ${number} is not where the table says`)
    let to = close
    while (to > from && (file[to - 1] as number) <= 0x20) to--
    return [from, to]
  }

  /** In the order in which they lie in the file: the place of the last object that begins there or before. */
  function placeOf(offset: number): number {
    let low = 0
    let high = order.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((offsets[order[middle] as number] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  function isStream(number: number): boolean {
    const [from, to] = rangeOf(number)
    return to - from >= streamEnd.length && textOf(to - streamEnd.length, to) === streamEnd
  }

  return withValues({
    size,
    numbers,
    trailer,
    source: (number) => textOf(...rangeOf(number)),
    pieces: (number) => [file.subarray(...rangeOf(number))],
    isStream,
    holding(words) {
      const found: Array<number> = []
      const first = offsets[order[0] as number] ?? start
      for (let at = file.indexOf(words, first); at >= 0 && at < start; ) {
        const place = placeOf(at)
        const number = order[place] as number
        if (!isStream(number)) found.push(number)
        const next = order[place + 1]
        if (next === undefined) break
        at = file.indexOf(words, offsets[next])
      }
      return found.sort((a, b) => a - b)
    },
  })
}

const streamEnd = 'endstream'

interface Table {
  numbers: Uint32Array
  /** The same in the order in which they lie in the file. */
  order: Uint32Array
  /** By number; 0 for one that is not in use. */
  offsets: Float64Array
}

function readTable(file: Buffer, rows: number, size: number): Table {
  const offsets = new Float64Array(size)
  const used: Array<number> = []
  for (let number = 0; number < size; number++) {
    const row = rows + number * rowLength
    if (file[row + 17] !== 0x6e) continue
    offsets[number] = Number(file.toString('latin1', row, row + 10))
    used.push(number)
  }
  const numbers = Uint32Array.from(used)
  const order = numbers.slice().sort((a, b) => (offsets[a] as number) - (offsets[b] as number))
  return {numbers, order, offsets}
}

/** Parsed objects take ten times the room of their text: of more than a few hundred pages they are not all kept. */
const mostParsed = 20_000

type Given = Pick<PdfFile, 'size' | 'numbers' | 'trailer' | 'source' | 'isStream'> &
  Partial<Pick<PdfFile, 'pieces' | 'holding'>>

/** The rest of a file from the text of its objects. `most` is how many parsed objects are kept at a time. */
export function withValues(file: Given, most = mostParsed): PdfFile {
  const parsed = new Map<number, Value>()

  function read(number: number): Value {
    const known = parsed.get(number)
    if (known !== undefined) return known
    const value = readValue(file.source(number)).value
    if (parsed.size >= most) parsed.clear()
    parsed.set(number, value)
    return value
  }

  function resolve(value: Value | undefined): Value {
    return value instanceof Reference ? read(value.number) : (value ?? null)
  }

  return {
    pieces: (number) => [Buffer.from(file.source(number), 'latin1')],
    holding: (words) => [...file.numbers].filter((n) => !file.isStream(n) && file.source(n).includes(words)),
    ...file,
    read,
    resolve,
    dictionary(value) {
      const found = resolve(value)
      if (!(found instanceof Map)) throw new PdfShapeError('no dictionary where one is needed')
      return found
    },
  }
}
