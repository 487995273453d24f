/** The table of options as TypeScript: what editors show and check while a config or a program is written. */
import {helpOf} from '../../src/cli/options.ts'
import type {Kind, PackDocument, Row} from '../../src/options/row.ts'
import {documentNames} from '../../src/options/rows/pack.ts'
import {rows} from '../../src/options/rows.ts'

const header = `/**
 * Options as a config file or a program may say them. Written from the table of options by
 * \`UPDATE=1 npx vitest run --config test/vitest.config.ts test/options\`; change the table.
 */
`

const setting = "'off' | 'info' | 'warning' | 'error'"

const types: Record<Exclude<Kind, 'map'>, (row: Row) => string> = {
  text: () => 'string',
  path: () => 'string',
  date: () => 'string',
  number: () => 'number',
  switch: () => 'boolean',
  seed: () => 'boolean | string',
  choice: (row) => unionOf(row),
  choices: (row) => `ReadonlyArray<${unionOf(row)}> | ${unionOf(row)}`,
  list: () => 'ReadonlyArray<string | number> | string | number',
  paths: () => 'ReadonlyArray<string> | string',
}

/** The whole file, unformatted. */
export function optionTypes(): string {
  const table = Object.entries(rows) as Array<[string, Row]>
  return `${header}${interfaceOf('EveryOption', table)}\n${namesOf(table)}`
}

function interfaceOf(name: string, table: Array<[string, Row]>): string {
  const fields = table.map(([key, row]) => `  /** ${docOf(row)} */\n  ${key}?: ${typeOf(key, row)} | undefined\n`)
  return `export interface ${name} {\n${fields.join('')}}\n`
}

function docOf(row: Row): string {
  const text = row.flag?.startsWith('--no-') ? `\`false\`: ${helpOf(row)}` : helpOf(row)
  return /^[a-z]+\d/.test(text) ? `${text}.` : `${text[0]?.toUpperCase()}${text.slice(1)}.`
}

function typeOf(key: string, row: Row): string {
  if (row.kind !== 'map') return types[row.kind](row)
  if (key !== 'rules') return 'Readonly<Record<string, unknown>>'
  return `Readonly<Record<string, ${setting} | readonly [${setting}, Readonly<Record<string, number>>]>>`
}

function unionOf({choices = []}: Row): string {
  return choices.map((choice) => `'${choice}'`).join(' | ')
}

/** Names of options that a config may not say, that are the same for all guides, and that documents have. */
function namesOf(table: Array<[string, Row]>): string {
  const union = (fits: (row: Row) => boolean): string =>
    table.flatMap(([name, row]) => (fits(row) ? [`'${name}'`] : [])).join(' | ')
  const of = (document: PackDocument): string =>
    `export type ${document[0]?.toUpperCase()}${document.slice(1)}OptionName = ${union((row) => row.config !== false && row.documents?.includes(document) === true)}\n`
  return [
    `/** What only a command line or a program says. */\nexport type UnconfiguredName = ${union(({config}) => config === false)}\n`,
    `/** What is the same for all guides of a run. */\nexport type RunOptionName = ${union(({scope}) => scope === 'run')}\n`,
    ...documentNames.map(of),
  ].join('\n')
}
