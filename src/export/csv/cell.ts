/** A text as a cell of RFC 4180, always in quotation marks, with one kind of line end. */
import {defuseCell} from '../../guide/defuse-cell.ts'

export function csvCell(text: string): string {
  const clean = defuseCell(text).replaceAll('\u0000', '').replace(/\r\n?/g, '\n')
  return `"${clean.replaceAll('"', '""')}"`
}
