/**
 * A bullet one blank further in than the one above it: CommonMark takes it for the next item of the same list, its author
 * for an item inside. One blank more makes it so. Lists whose items all stand one blank in stay as they are.
 */
import type {Edit} from './edits.ts'
import type {ScannedLine} from './scan.ts'

const bullet = /^( *)[-*+][ \t]+\S/

export function loosenItems(lines: Array<ScannedLine>): Array<Edit> {
  const edits: Array<Edit> = []
  let outer: number | null = null
  for (const line of lines) {
    const indent = line.fenced ? undefined : bullet.exec(line.text)?.[1]?.length
    if (indent === undefined) {
      if (!line.blank && line.indent === 0) outer = null
    } else if (outer !== null && indent === outer + 1) {
      edits.push({from: line.offset, to: line.offset, text: ' '})
    } else if (outer === null || indent <= outer) {
      outer = indent
    }
  }
  return edits
}
