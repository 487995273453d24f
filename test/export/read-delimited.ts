/** Rows of quoted fields, as RFC 4180 reads them: not by what wrote them. Throws where that is not what it is. */
export function readDelimited(text: string, separator: string): Array<Array<string>> {
  const rows: Array<Array<string>> = [[]]
  const field = new RegExp(`"((?:[^"]|"")*)"(${separator}|\\r?\\n|$)`, 'y')
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const match = field.exec(text)
    if (!match) throw new Error(`no field at ${at}`)
    rows.at(-1)?.push(String(match[1]).replaceAll('""', '"'))
    if (match[2] !== separator && field.lastIndex < text.length) rows.push([])
  }
  return rows
}
