/**
 * The table to tick questions off. A browser that lays out one of thousands of rows takes gigabytes, for it keeps all of
 * them for each page anew: so there are several, each of which begins a page where one table would have begun it too.
 */
import {type BookletGeometry, ptPerMm} from './geometry.ts'
import type {Entry, ProgressTables} from './types.ts'

/** Rows of one table, about. */
const mostRows = 500
/** The head of the table, and what stands before it on the first page, in lines of the grid. */
const headLines = 1.6
const openingLines = 9
/** Of a row; few have more words than that holds. */
const rowLines = 2

export function progressTables(
  identifier: string,
  rows: Array<Entry>,
  {height, top, bottom, line}: BookletGeometry,
  most = mostRows,
): ProgressTables {
  const lines = ((height - top - bottom) * ptPerMm) / line - headLines
  const onPage = Math.floor(lines / rowLines)
  const onFirst = Math.floor((lines - openingLines) / rowLines)
  const pages = Math.max(1, Math.floor(most / onPage))
  const first = rows.length <= most ? rows.length : onFirst + (pages - 1) * onPage
  const more: ProgressTables['more'] = []
  for (let from = first; from < rows.length; from += pages * onPage) {
    more.push({identifier: `${identifier}-${more.length + 2}`, rows: rows.slice(from, from + pages * onPage)})
  }
  return {rows: rows.slice(0, first), more}
}
