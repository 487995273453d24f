/**
 * Gives apostrophes back their name.
 *
 * Fonts draw U+2019 (the apostrophe that people write) and U+02BC (a letter of some languages) with one glyph, and Skia
 * writes down the lower number of the two: so `don’t` could be neither searched nor copied, and is read out as a letter.
 */
import {inflateSync} from 'node:zlib'
import type {PdfFile} from './file.ts'
import {Reference} from './values.ts'
import {deflated, type Stream} from './write.ts'

const letter = 0x02bc
const apostrophe = 0x2019

/** By object number: the tables from glyphs to characters that had to be changed. */
export function mendApostrophes(pdf: PdfFile): Map<number, Stream> {
  const changed = new Map<number, Stream>()
  for (const number of tablesOf(pdf)) {
    const table = inflate(pdf.source(number))
    const mended = table === null ? null : mendTable(table)
    if (mended !== null && mended !== table) changed.set(number, deflated(Buffer.from(mended, 'latin1'), []))
  }
  return changed
}

function tablesOf(pdf: PdfFile): Set<number> {
  const numbers = new Set<number>()
  for (const number of pdf.holding('/ToUnicode')) {
    const table = pdf.dictionary(new Reference(number)).get('ToUnicode')
    if (table instanceof Reference) numbers.add(table.number)
  }
  return numbers
}

/** The bytes of a deflated stream; `null` for one of another kind. */
function inflate(source: string): string | null {
  const match = /stream\r?\n([\s\S]*?)\r?\nendstream$/.exec(source)
  try {
    return match ? inflateSync(Buffer.from(match[1] as string, 'latin1')).toString('latin1') : null
  } catch {
    return null
  }
}

/** Single rows are rewritten; a row for a range that runs over the letter is cut there. */
export function mendTable(table: string): string {
  const single = table.replace(/^(<[\dA-F]+>) <02BC>$/gim, `$1 <${hexadecimal(apostrophe)}>`)
  return single.replace(/\d+ beginbfrange\n([\s\S]*?)endbfrange/g, (_, body: string) => {
    const rows = body.trim().split('\n').flatMap(cutRange)
    return `${rows.length} beginbfrange\n${rows.join('\n')}\nendbfrange`
  })
}

function cutRange(row: string): Array<string> {
  const match = /^<([\dA-F]{4})> <([\dA-F]{4})> <([\dA-F]{4})>$/i.exec(row)
  const [first, last, start] = (match?.slice(1) ?? []).map((digits) => Number.parseInt(digits, 16))
  if (first === undefined || last === undefined || start === undefined) return [row]
  const at = first + letter - start
  if (at < first || at > last) return [row]
  const pieces: Array<[from: number, to: number, character: number]> = [
    [first, at - 1, start],
    [at, at, apostrophe],
    [at + 1, last, letter + 1],
  ]
  return pieces
    .filter(([from, to]) => from <= to)
    .map(([from, to, character]) => `<${hexadecimal(from)}> <${hexadecimal(to)}> <${hexadecimal(character)}>`)
}

function hexadecimal(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
