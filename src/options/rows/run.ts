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
  {
    flag: '--print-config',
    commands: ['build', 'check'],
    help: 'say what holds for every option, and where it was said; do nothing else',
  },
  {flag: '--yes', commands: ['new'], help: 'ask nothing'},
  {flag: '--json', commands: ['build'], help: 'say what was made as JSON'},
  {flag: '--quiet', commands: ['build'], help: 'say nothing but warnings and errors'},
  {flag: '--open', commands: ['build'], help: 'show what was made'},
  {flag: '--reporter <name>', commands: ['check'], help: 'pretty, json, github', default: 'pretty'},
  {flag: '--fix', commands: ['check'], help: 'put right in the files what can be put right safely'},
  {
    flag: '--to <form>',
    commands: ['export'],
    help: 'json (the tree), markdown (the canonical way to write a guide), csv, anki (an .apkg) or anki-tsv',
    required: true,
  },
  {
    flag: '--template <file>',
    commands: ['collect'],
    help: 'write a CSV for paper cards instead, of the guides or kits that are named; - is standard output',
  },
  {flag: '--kit <id>', commands: ['collect'], help: 'only cards of this kit, by what the head of its sheets says'},
  {
    flag: '--weights <file>',
    commands: ['collect'],
    help: 'weights of competencies and questions, each with its reason: YAML',
  },
  {flag: '-o, --out <file>', commands: ['export'], help: 'where to; - is standard output', default: '-'},
  {flag: '--port <n>', commands: ['preview'], help: 'where the page is; 0 is any that is free', default: '0'},
  {
    flag: '--editor <name>',
    commands: ['preview'],
    help: 'what opens the places of messages: vscode, vscodium, cursor, zed, idea, textmate, or a link with {path}, {line} and {column}',
    default: 'vscode',
  },
]
