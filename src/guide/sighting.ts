/** What a reader of a guide has recognised: a dialect, how many questions, and between which lines. */
import type {VFile} from 'vfile'

export interface Sighting {
  dialect: string
  questions: number
  /** Counted from 1; `null` where no place is known. */
  firstLine: number | null
  lastLine: number | null
}

/** The dialects that were recognised in a file, in the order in which they were found. */
export function sightingsIn(file: VFile): Array<Sighting> {
  return (file.data['recognised'] as Array<Sighting> | undefined) ?? []
}
