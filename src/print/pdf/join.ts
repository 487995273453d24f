/**
 * Several PDFs of Chromium’s as one, read like one: nothing is written until it is finished.
 *
 * Pages, tags, names of places and links are joined; fonts stay with their part, under names of their own. A link from
 * one part to another was printed as an address, `x-part:` and the identifier in hexadecimal, and leads there now.
 */
import {identifierOf} from './destination.ts'
import {type PdfFile, withValues} from './file.ts'
import {joinPages} from './join-pages.ts'
import {joinTags} from './join-tags.ts'
import {type Part, placeParts} from './parts.ts'
import {type Dictionary, Name, PdfShapeError, Reference, readValue, Text, type Value, writeValue} from './values.ts'

export const crossPart = 'x-part:'

/** `skip` is how many pages at the beginning of each are left out. Throws a `PdfShapeError`. */
export function joinPdfs(files: Array<{pdf: PdfFile; skip: number}>): PdfFile {
  const [only] = files
  if (only && files.length === 1 && only.skip === 0) return only.pdf
  const {parts, size} = placeParts(files)
  const [first] = parts
  if (!first) throw new PdfShapeError('no parts')
  const objects = new Map<number, Value | Text | null>()
  let next = size
  const add = (value: Value): Reference => {
    objects.set(next, value)
    return new Reference(next++)
  }
  const root: Dictionary = new Map(first.root)
  root.delete('Outlines')
  for (const part of parts.slice(1)) {
    objects.set(part.rootNumber, null)
    // It says when the part was printed: left in, no two builds would be alike.
    const info = part.file.trailer.get('Info')
    if (info instanceof Reference) objects.set(info.number, null)
  }
  const places = joinPlaces(parts)
  root.set('Dests', add(places))
  root.set('Pages', joinPages(parts, objects, add))
  if (parts.every((part) => part.root.has('StructTreeRoot'))) root.set('StructTreeRoot', joinTags(parts, objects, add))
  objects.set(first.rootNumber, root)
  const names = new Map([...places.keys()].map((name) => [identifierOf(name), name]))
  return joined(parts, objects, next, names)
}

function joinPlaces(parts: Array<Part>): Dictionary {
  const places: Dictionary = new Map()
  for (const part of parts) {
    const named = part.file.resolve(part.root.get('Dests'))
    for (const [name, place] of named instanceof Map ? named : []) places.set(name, place)
  }
  return places
}

/** What the parts and the changed objects come to, as one file. */
function joined(
  parts: Array<Part>,
  changed: ReadonlyMap<number, Value | Text | null>,
  size: number,
  names: ReadonlyMap<string, string>,
): PdfFile {
  // As text, which takes a tenth of the room: the tree of parents has a row for each page and link.
  const objects = new Map(
    Array.from(changed, ([number, value]) => [
      number,
      value === null ? null : value instanceof Text ? value.text : writeValue(value),
    ]),
  )
  const added = [...objects.keys()].filter((number) => number >= (parts.at(-1)?.end ?? 0))
  const kept = parts.flatMap(({file}) => [file.numbers.filter((number) => objects.get(number) !== null)])
  const numbers = joinedNumbers([...kept, Uint32Array.from(added)])

  function source(number: number): string {
    const own = objects.get(number)
    return own === undefined ? withLinks(partOf(number).file.source(number), names) : (own ?? writeValue(null))
  }

  function isStream(number: number): boolean {
    return !objects.has(number) && partOf(number).file.isStream(number)
  }

  // Objects are asked for in order, so it is nearly always the part of the one before.
  let last = parts[0] as Part
  function partOf(number: number): Part {
    if (number >= last.end || number < last.before.objects) {
      const part = parts.find(({end}) => number < end)
      if (!part) throw new PdfShapeError(`no object ${number}`)
      last = part
    }
    return last
  }

  function holding(words: string): Array<number> {
    const found = [...objects].flatMap(([number, text]) => (text?.includes(words) ? [number] : []))
    for (const {file} of parts) {
      const own = new Set(file.holding(words))
      // These are the ones that were changed.
      for (const number of file.holding(`(${crossPart}`)) {
        if (source(number).includes(words)) own.add(number)
        else own.delete(number)
      }
      for (const number of own) if (!objects.has(number)) found.push(number)
    }
    return found.sort((a, b) => a - b)
  }

  return withValues({
    size,
    numbers,
    trailer: (parts[0] as Part).file.trailer,
    source,
    pieces: (number) =>
      isStream(number) ? partOf(number).file.pieces(number) : [Buffer.from(source(number), 'latin1')],
    isStream,
    holding,
  })
}

function joinedNumbers(all: Array<Uint32Array>): Uint32Array {
  const numbers = new Uint32Array(all.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const some of all) {
    numbers.set(some, at)
    at += some.length
  }
  return numbers
}

/** The object with an address of another part made a link within the file. */
function withLinks(source: string, names: ReadonlyMap<string, string>): string {
  if (!source.includes(`(${crossPart}`)) return source
  const link = readValue(source).value as Dictionary
  const [, hex = ''] = /\(x-part:([\da-f]*)\)/.exec(source) ?? []
  const name = names.get(Buffer.from(hex, 'hex').toString('utf8'))
  if (name === undefined) throw new PdfShapeError(`no place called ${hex}`)
  const changed = new Map(link).set('Dest', new Name(name))
  changed.delete('A')
  return writeValue(changed)
}
