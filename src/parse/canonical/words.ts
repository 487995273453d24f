/**
 * Words on their way into canonical Markdown: pieces of the text that is read, and punctuation put between them.
 *
 * A piece of the source is escaped, so that Markdown reads it as the words it is; `raw` pieces are Markdown or HTML
 * already. Addresses and formulas stay as they are, or they would be neither.
 */
import {formulasIn} from '../maths/formulas-in.ts'
import type {Line} from '../text/lines.ts'
import type {MappedTextBuilder} from '../text/source-map.ts'

export interface Piece extends Line {
  raw?: boolean
}

/** The words of one line; a bare string is not in the source: it is punctuation, written as it stands. */
export type Words = Array<Piece | string>

/** Characters that mean something to Markdown inside a line; the one that would open a list or an underline. */
const special = /[\\`*_[\]<>&~|#]/
const opener = /(?<=^)[-+=]|(?<=^\d{1,9})[.)]/
const mayHoldAddress = /https?:\/\/|www\./
const address = /\b(?:https?:\/\/|www\.)[^\s<>]+/g

/** Words without white space at either end. */
export function trimWords(words: Words): Words {
  const trimmed = words.filter((piece) => textOf(piece) !== '')
  while (trimmed.length > 0) {
    const first = trimmed[0] as Piece | string
    const start = textOf(first).search(/\S/)
    if (start === 0) break
    if (start < 0) trimmed.shift()
    else trimmed[0] = slicePiece(first, start)
  }
  while (trimmed.length > 0) {
    const last = trimmed.at(-1) as Piece | string
    const end = textOf(last).trimEnd().length
    if (end === textOf(last).length) break
    if (end === 0) trimmed.pop()
    else trimmed[trimmed.length - 1] = slicePiece(last, 0, end)
  }
  return trimmed
}

/** What a reader sees of some words, and marks in raw pieces. */
export function wordsText(words: Words): string {
  return words.map(textOf).join('')
}

export function slicePiece<T extends Piece | string>(piece: T, from: number, to?: number): T {
  if (typeof piece === 'string') return piece.slice(from, to) as T
  return {...(piece as Piece), text: piece.text.slice(from, to), offset: piece.offset + from} as T
}

/** Writes words with a backslash before each character that Markdown would take for a mark. */
export function writeWords(words: Words, out: MappedTextBuilder): void {
  const trimmed = trimWords(words)
  const text = wordsText(trimmed)
  const marks = marksIn(text)
  let at = 0
  let next = 0
  for (const piece of trimmed) {
    const value = textOf(piece)
    const end = at + value.length
    let done = at
    for (; (marks[next] ?? Number.POSITIVE_INFINITY) < end; next++) {
      if (typeof piece === 'string' || piece.raw) continue
      const mark = marks[next] as number
      out.copy(text.slice(done, mark), piece.offset + done - at)
      out.insert('\\')
      done = mark
    }
    if (typeof piece === 'string') out.insert(piece)
    else out.copy(text.slice(done, end), piece.offset + done - at)
    at = end
  }
}

/** Where the characters stand that need a backslash, in their order. */
function marksIn(text: string): Array<number> {
  const opening = opener.exec(text)?.index ?? -1
  if (opening < 0 && !special.test(text)) return []
  const kept: Array<readonly [from: number, to: number]> = /[$\\]/.test(text) ? formulasIn(text) : []
  if (mayHoldAddress.test(text)) {
    for (const link of text.matchAll(address)) kept.push([link.index, link.index + link[0].length])
  }
  const marks: Array<number> = []
  for (let at = 0; at < text.length; at++) {
    if (at !== opening && !special.test(text[at] as string)) continue
    if (!kept.some(([from, to]) => at >= from && at < to)) marks.push(at)
  }
  return marks
}

function textOf(piece: Piece | string): string {
  return typeof piece === 'string' ? piece : piece.text
}
