/** Rows → CSV as RFC 4180 has it, that a spreadsheet opens as UTF-8 and in which it finds no formula. */
import {defuseCell} from '../../guide/defuse-cell.ts'

const mark = '\ufeff'

export function writeCsv(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  return mark + rows.map((row) => `${row.map((text) => quoted(defuseCell(text))).join(',')}\r\n`).join('')
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
