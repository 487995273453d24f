/** A table of kits: a row is a kit, its columns are the keys of an order; cells that hold lists part them with `;`. */
import {CsvError, type readCsv as Reader, readCsv} from '../../collect/csv/read-csv.ts'
import {OptionError} from '../../options/option-error.ts'
import {isKitKey, isListKey, type KitOrder, kitKeys, orderOf, type Written} from './kit-order.ts'

type Rows = ReturnType<typeof Reader>

export function kitsFromCsv(text: string, name: string): Array<KitOrder> {
  const [head = [], ...rows] = cellsOf(text, name)
  const columns = head.map(({text: title, place}) => {
    const key = title
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-')
    if (isKitKey(key)) return key
    throw new OptionError(
      `${name}:${place.line}:${place.column}: \`${title}\` is no column of kits; there is ${kitKeys.join(', ')}.`,
    )
  })
  const written = rows.map((row) => {
    const [first] = row
    const where = `${name}:${first?.place.line ?? 1}:1`
    if (row.length > columns.length) throw new OptionError(`${where}: more cells than columns.`)
    const cells: Written = {}
    for (const [index, key] of columns.entries()) {
      const cell = row[index]?.text ?? ''
      if (cell.trim()) cells[key] = isListKey(key) ? cell.split(';') : [cell]
    }
    return {cells, where}
  })
  const panels = new Map<string, Set<string>>()
  for (const {cells} of written) {
    const [candidate = '', interviewer = ''] = [cells.candidate?.[0], cells.interviewer?.[0]]
    panels.set(candidate, (panels.get(candidate) ?? new Set()).add(interviewer.trim()))
  }
  return written.map(({cells, where}) => orderOf(cells, [...(panels.get(cells.candidate?.[0] ?? '') ?? [])], where))
}

function cellsOf(text: string, name: string): Rows {
  try {
    return readCsv(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new OptionError(`${name}:${error.place.line}:${error.place.column}: ${error.message}.`)
  }
}
