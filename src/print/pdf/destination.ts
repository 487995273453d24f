/**
 * The names of places in a PDF.
 *
 * Chromium names a place after the link that leads to it, so an identifier with letters beyond ASCII comes out as in an
 * address: its UTF-8 bytes as `%E7%AC%AC`. Older ones wrote the bytes themselves; both are read.
 *
 * A reader need not take names over 127 bytes (ISO 32000-1, C.2), which a line of Arabic has written like this: longer
 * ones are replaced by short ones, in the links as well.
 */
import type {PdfFile} from './file.ts'
import {type Dictionary, Name, Reference, type Value} from './values.ts'

/** What an address escapes in a fragment: bytes beyond ASCII, the space, quotes and angle brackets. */
const escaped = /%(?:[89A-F][0-9A-F]|2[02]|3[CE]|60)/gi

/** The identifier of the element that a name stands for; `name` has a byte in each character. */
export function identifierOf(name: string): string {
  const bytes = name.replace(escaped, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

const longest = 127

export interface Places {
  /** By identifier: the name of its place. */
  names: Map<string, string>
  /** Objects with names that were too long, changed. */
  objects: Map<number, Value>
}

/** The places of a PDF with short names. */
export function placesOf(pdf: PdfFile, root: Dictionary): Places {
  const reference = root.get('Dests')
  const known = reference === undefined ? new Map<string, Value>() : pdf.dictionary(reference)
  const short = new Map<string, string>()
  for (const name of known.keys()) if (name.length > longest) short.set(name, `place-${short.size + 1}`)
  const names = new Map([...known.keys()].map((name) => [identifierOf(name), short.get(name) ?? name]))
  const objects = new Map<number, Value>()
  if (short.size === 0 || !(reference instanceof Reference)) return {names, objects}
  objects.set(reference.number, new Map([...known].map(([name, place]) => [short.get(name) ?? name, place])))
  for (const number of pdf.holding('/Dest')) {
    if (!/\/Dest\s*\//.test(pdf.source(number))) continue
    const link = pdf.dictionary(pdf.read(number))
    const name = link.get('Dest')
    const shorter = name instanceof Name ? short.get(name.name) : undefined
    if (shorter !== undefined) objects.set(number, new Map(link).set('Dest', new Name(shorter)))
  }
  return {names, objects}
}
