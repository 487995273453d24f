/** What one run of a command is told besides: no config file says it. */
import type {CommandName} from '../row.ts'

export interface RunRow {
  flag: string
  commands: ReadonlyArray<CommandName>
  help: string
  default?: string
  required?: boolean
}

export const run: ReadonlyArray<RunRow> = [
  {flag: '--reporter <name>', commands: ['check'], help: 'pretty, json, github', default: 'pretty'},
  {flag: '--fix', commands: ['check'], help: 'put right in the files what can be put right safely'},
  {
    flag: '--to <form>',
    commands: ['export'],
    help: 'json (the tree), markdown (the canonical way to write a guide), csv, anki (an .apkg) or anki-tsv',
    required: true,
  },
  {flag: '-o, --out <file>', commands: ['export'], help: 'where to; - is standard output', default: '-'},
]
