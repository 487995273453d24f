/** What was made, a line a file: path, pages, sheets of paper, size. */
import type {BuiltGuide} from '../build/types.ts'
import {columnsOf} from './fit-width.ts'

export function packTable(guides: ReadonlyArray<Pick<BuiltGuide, 'paths' | 'files'>>): Array<string> {
  const rows = guides.flatMap(({paths, files}) =>
    paths.map((path) => {
      const file = files.find(({name}) => path.endsWith(name))
      const {pages = null, sheets = null, bytes = null} = file ?? {}
      return [
        path,
        pages === null ? '' : counted(pages, 'page'),
        sheets === null ? '' : counted(sheets, 'sheet'),
        bytes === null ? '' : size(bytes),
      ]
    }),
  )
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => columnsOf(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0
          ? cell + ' '.repeat((widths[0] as number) - columnsOf(cell))
          : cell.padStart(widths[column] as number),
      )
      .join('  ')
      .trimEnd(),
  )
}

function counted(number: number, singular: string): string {
  return `${number} ${singular}${number === 1 ? '' : 's'}`
}

/** In the units of file managers: a kB is 1000 bytes. */
function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
