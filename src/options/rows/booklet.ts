/** Options of the booklet. */
import type {Rows} from '../row.ts'

export const booklet = {} as const satisfies Rows
