/**
 * A text as a cell of RFC 4180 that no spreadsheet takes for a formula.
 *
 * Such begin with `=`, `+`, `-` or `@`, in full width too, and some programs look past white space; a tab, a line end or a
 * NUL in front does as well (OWASP, CSV Injection; ASVS 5.0, 1.2.10). An apostrophe in front makes any of them text.
 */
const formula = /^[\s\u0000\ufeff\u00a0\u200b\u2060]*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/u

export function csvCell(text: string): string {
  const clean = text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n')
  return `"${(formula.test(text) ? `'${clean}` : clean).replaceAll('"', '""')}"`
}
