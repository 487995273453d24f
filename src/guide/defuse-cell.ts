/**
 * Texts that a spreadsheet would take for formulas, made into text for CSV and back. Nowhere else: an apostrophe in front of an
 * answer is damage to every other program.
 *
 * Formulas begin with `=`, `+`, `-` or `@`, in full width too, and some programs look past white space; a tab, a line end or a
 * NUL in front does as well (OWASP, CSV Injection; ASVS 5.0, 1.2.10). An apostrophe in front makes any of them text; one that the
 * text has already is counted, so that what is read back is what was written.
 */
const formula = /^'*(?:[\s\u0000\ufeff\u200b\u2060]*[=+\-@＝＋－＠]|[\t\r\n\u0000])/u

/** A text that no spreadsheet calculates. */
export function defuseCell(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** What `defuseCell` was given. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
