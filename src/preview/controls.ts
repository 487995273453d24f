/** The options that the page offers, and the command that does the same without it. */

import type {Row} from '../options/row.ts'
import {rows} from '../options/rows.ts'
import type {Options} from '../options.ts'
import {themeNames} from '../render/theme.ts'
import {stocks} from '../view/flashcards/stocks.ts'
import {paperNames, parsePaper} from '../view/paper.ts'
import type {Control} from './state.ts'

/** In the order shown. Lists that a row does not have are those of its own room. */
const offered: ReadonlyArray<{name: string; choices?: ReadonlyArray<string>; names?: Record<string, string>}> = [
  {name: 'paper', choices: paperNames, names: Object.fromEntries(paperNames.map((name) => [name, nameOfPaper(name)]))},
  {name: 'edition'},
  {
    name: 'stock',
    choices: stocks.map(({id}) => id),
    names: Object.fromEntries(stocks.map(({id, name, columns, rows: down}) => [id, `${name} (${columns * down})`])),
  },
  {name: 'sides'},
  {name: 'flip'},
  {name: 'back'},
  {name: 'theme', choices: themeNames()},
]

const table = rows as unknown as Readonly<Record<string, Row | undefined>>

/** `''` stands for what holds when nothing is said; a value of one’s own is among the choices too. */
export function controlsOf(options: Options): Array<Control> {
  return offered.flatMap(({name, choices, names = {}}) => {
    const row = table[name]
    const known = choices ?? row?.choices
    if (!row || !known) return []
    const given = givenFor(options, name)
    const value = given ?? (typeof row.default === 'string' ? row.default : '')
    const own = value === '' || known.includes(value) ? [] : [value]
    const nothing = typeof row.default === 'string' ? [] : ['']
    const flag = flagOf(row)
    return [{name, flag, value, choices: [...nothing, ...known, ...own], names, documents: [...(row.documents ?? [])]}]
  })
}

/** The options with one of them changed, above what a config file says; `null` for one that is not offered, or a value that it cannot have. */
export function withControl(options: Options, name: string, value: string, configured: Options = {}): Options | null {
  const control = controlsOf({...configured, ...options}).find((item) => item.name === name)
  if (!control?.choices.includes(value)) return null
  const anyway = givenFor(configured, name) ?? table[name]?.default
  return {...options, [name]: value === '' || value === anyway ? undefined : value}
}

/** What to type for the same pack; what is as it always is stays away. */
export function commandOf(options: Options, guide: string): string {
  const words = ['studypack', quoted(guide)]
  for (const [name, value] of Object.entries(options)) {
    const row = table[name]
    if (!row?.flag || value === undefined || value === false) continue
    const flag = flagOf(row)
    if (value === true) words.push(flag)
    else words.push(flag, quoted(Array.isArray(value) ? value.join(',') : String(value)))
  }
  return words.join(' ')
}

/** `--paper` */
function flagOf({flag}: Row): string {
  return /--[\w-]+/.exec(flag ?? '')?.[0] ?? ''
}

/** `A4, 210 × 297 mm` */
function nameOfPaper(name: string): string {
  const {width = 0, height = 0} = parsePaper(name) ?? {}
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${Math.round(width)} × ${Math.round(height)} mm`
}

function givenFor(options: Options, name: string): string | undefined {
  const value = (options as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : undefined
}

/** For a shell, where it needs it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
