/**
 * Reads a PDF as Chromium writes it: one classic cross-reference table, no object streams, no encryption. A file of any
 * other shape is refused, never misread.
 */
import {type Dictionary, PdfShapeError, Reference, readValue, type Value} from './values.ts'

export interface PdfFile {
  /** One more than the highest object number. */
  size: number
  /** The object numbers in use, in order. */
  numbers: Array<number>
  trailer: Dictionary
  /** The object’s own text, between `obj` and `endobj`, in Latin-1. */
  source(number: number): string
  /** Whether the object is a stream, whose bytes are kept as they are. */
  isStream(number: number): boolean
  /** The object parsed; of a stream, its dictionary. */
  read(number: number): Value
  /** The value itself, or what it refers to. */
  resolve(value: Value | undefined): Value
  dictionary(value: Value | undefined): Dictionary
}

export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const tail = text.slice(-1024)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const header = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 40))
  if (!header) throw new PdfShapeError('no single cross-reference table')
  const size = Number(header[1])
  const rows = start + header[0].length
  const trailerAt = text.indexOf('trailer', rows + size * 20 - 20)
  const trailer = readValue(text, trailerAt + 'trailer'.length).value
  if (!(trailer instanceof Map) || trailer.has('Prev') || trailer.has('Encrypt')) {
    throw new PdfShapeError('an updated or encrypted file')
  }
  const offsets = new Map<number, number>()
  for (let number = 0; number < size; number++) {
    const row = text.slice(rows + number * 20, rows + number * 20 + 18)
    if (row[17] === 'n') offsets.set(number, Number(row.slice(0, 10)))
  }
  const ends = endOffsets([...offsets.values()], start)
  // Every step of the work asks for objects again: what was found of one is kept.
  const sources = new Map<number, string>()
  function source(number: number): string {
    const known = sources.get(number)
    if (known !== undefined) return known
    const found = find(number)
    sources.set(number, found)
    return found
  }
  function find(number: number): string {
    const offset = offsets.get(number)
    if (offset === undefined) throw new PdfShapeError(`no object ${number}`)
    const body = text.slice(offset, ends.get(offset))
    const open = /^\s*\d+ 0 obj\s*/.exec(body)
    const close = body.lastIndexOf('endobj')
    if (!open || close < 0) throw new PdfShapeError(`object ${number} is not where the table says`)
    return body.slice(open[0].length, close).trimEnd()
  }

  return withValues({
    size,
    numbers: [...offsets.keys()],
    trailer,
    source,
    isStream: (number) => source(number).endsWith('endstream'),
  })
}

/** Parsed objects take ten times the room of their text: of more than a few hundred pages they are not all kept. */
const mostParsed = 20_000

/** The rest of a file from the text of its objects. `most` is how many parsed objects are kept at a time. */
export function withValues(
  file: Pick<PdfFile, 'size' | 'numbers' | 'trailer' | 'source' | 'isStream'>,
  most = mostParsed,
): PdfFile {
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

/** Where each object ends: where the next one in the file starts. */
function endOffsets(offsets: Array<number>, last: number): Map<number, number> {
  const sorted = [...offsets].sort((a, b) => a - b)
  return new Map(sorted.map((offset, index) => [offset, sorted[index + 1] ?? last]))
}
