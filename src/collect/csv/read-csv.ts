/**
 * CSV as RFC 4180 has it, strictly: every cell with its place, and nothing repaired. The separator is the one of the first
 * line: spreadsheets write `;` where the comma is for decimals.
 */
import type {Point} from 'unist'

export interface Cell {
  text: string
  /** Where it begins; of a quoted cell the quotation mark. */
  place: Point
}

/** What is wrong, and where; the rest of the file is not read then. */
export class CsvError extends Error {
  override readonly name = 'CsvError'
  readonly place: Point

  constructor(message: string, place: Point) {
    super(message)
    this.place = place
  }
}

/** Rows of cells, without those that are empty lines. Throws a `CsvError`. */
export function readCsv(text: string): Array<Array<Cell>> {
  const source = text.replace(/^\ufeff/, '')
  const separator = separatorOf(source)
  const rows: Array<Array<Cell>> = []
  let row: Array<Cell> = []
  let [at, line, lineStart] = [0, 1, 0]
  const point = (offset: number): Point => ({line, column: offset - lineStart + 1, offset})
  while (at < source.length) {
    const place = point(at)
    const cell = source[at] === '"' ? quotedCell(source, at, place) : plainCell(source, at, separator, point)
    row.push({text: cell.text, place})
    for (const {index} of source.slice(at, cell.end).matchAll(/\n/g)) {
      line++
      lineStart = at + index + 1
    }
    at = cell.end
    const ends = /^(?:\r\n|\n|\r)/.exec(source.slice(at, at + 2))?.[0]
    if (source[at] === separator) {
      at++
      // A separator at the very end has an empty cell after it.
      if (at === source.length) row.push({text: '', place: point(at)})
      continue
    }
    if (at < source.length && !ends) {
      throw new CsvError(
        'Unexpected text after a closing quotation mark, expected a separator or the end of the line',
        point(at),
      )
    }
    at += ends?.length ?? 0
    line++
    lineStart = at
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((cells) => cells.length > 1 || cells[0]?.text !== '')
}

interface Piece {
  text: string
  /** Where what follows it stands. */
  end: number
}

function quotedCell(source: string, start: number, place: Point): Piece {
  let text = ''
  let at = start + 1
  while (true) {
    const quote = source.indexOf('"', at)
    if (quote < 0)
      throw new CsvError('Unexpected end of the file in a quoted cell, expected a closing quotation mark', place)
    text += source.slice(at, quote)
    if (source[quote + 1] !== '"') return {text, end: quote + 1}
    text += '"'
    at = quote + 2
  }
}

function plainCell(source: string, start: number, separator: string, point: (offset: number) => Point): Piece {
  let end = start
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') {
    if (source[end] === '"') {
      throw new CsvError(
        'Unexpected quotation mark inside a cell, expected the whole cell in quotation marks',
        point(end),
      )
    }
    end++
  }
  return {text: source.slice(start, end), end}
}

/** The first of `,`, `;` and tab in the first line. */
function separatorOf(source: string): string {
  return /^[^\r\n]*?([,;\t])/.exec(source)?.[1] ?? ','
}
