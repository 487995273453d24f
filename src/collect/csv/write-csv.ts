/** Rows → CSV as RFC 4180 has it, that a spreadsheet opens as UTF-8 and in which it finds no formula. */

const mark = '\ufeff'
/** What spreadsheets take for a formula (OWASP, “CSV injection”), behind any apostrophes of ours. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u

export function writeCsv(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  return mark + rows.map((row) => `${row.map((text) => quoted(defused(text))).join(',')}\r\n`).join('')
}

/** A text that no spreadsheet calculates: an apostrophe goes before what would be a formula. */
function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** What `writeCsv` was given. */
export function fused(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
