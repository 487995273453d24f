/** Rows of cells → lines whose cells go by column. */
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {restoreCell} from '../../guide/defuse-cell.ts'
import {tell} from '../findings.ts'
import {type Column, columns, needed} from './columns.ts'
import {type Cell, readCsv} from './read-csv.ts'

/** A line of the table. */
export interface Line {
  text(column: Column): string
  place(column: Column): Point
}

/** What is wrong is a message of the file. Throws a `CsvError`. */
export function readLines(file: VFile): Array<Line> {
  const [header = [], ...rows] = readCsv(String(file))
  const at = columnsOf(header, file)
  return at ? rows.flatMap((cells) => lineOf(cells, header, at, file) ?? []) : []
}

/** Where each column stands; `null` where one is unknown, twice there, or missing. */
function columnsOf(header: ReadonlyArray<Cell>, file: VFile): Map<Column, number> | null {
  const at = new Map<Column, number>()
  let good = true
  for (const [index, {text, place}] of header.entries()) {
    const name = text.trim().toLowerCase()
    const column = columns.find((known) => known === name)
    if (!column || at.has(column)) {
      const what = column ? `second column \`${column}\`` : `column \`${text.slice(0, 60)}\``
      tell(file, 'card-value', `Unexpected ${what}, expected ${columns.join(', ')}`, {place})
      good = false
    } else at.set(column, index)
  }
  const missing = needed.filter((column) => !at.has(column))
  if (missing.length > 0 && good) {
    tell(
      file,
      'card-value',
      `Unexpected first line without ${missing.join(', ')}, expected the one that \`collect --template\` writes`,
      {
        place: {line: 1, column: 1},
      },
    )
  }
  return good && missing.length === 0 ? at : null
}

function lineOf(cells: Array<Cell>, header: Array<Cell>, at: Map<Column, number>, file: VFile): Line | null {
  const [first] = cells
  if (!first || cells.every(({text}) => text.trim() === '')) return null
  if (cells.length !== header.length) {
    const reason = `Unexpected number of cells, ${cells.length}, expected ${header.length}, as in the first line`
    tell(file, 'card-value', reason, {place: first.place})
    return null
  }
  const cell = (column: Column): Cell | undefined => cells[at.get(column) ?? -1]
  return {
    text: (column) => restoreCell(cell(column)?.text ?? '').replace(/\r\n?/g, '\n'),
    place: (column) => cell(column)?.place ?? first.place,
  }
}
