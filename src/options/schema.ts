/** The table of options as a JSON Schema, by which editors complete and check a config file. */
import {ruleSchema} from '../lint/settings-schema.ts'
import type {Kind, PackDocument, Row} from './row.ts'
import {documentNames} from './rows/pack.ts'
import {rows} from './rows.ts'

type Schema = Record<string, unknown>

const texts = (items: Schema = {type: 'string'}): Schema => ({
  anyOf: [{type: 'array', items: {anyOf: [items, {type: 'integer'}]}, minItems: 1}, items],
})

const byKind: Record<Exclude<Kind, 'map'>, (row: Row) => Schema> = {
  text: () => ({type: 'string'}),
  path: () => ({type: 'string'}),
  number: () => ({type: 'integer', minimum: 1}),
  date: () => ({type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$'}),
  switch: () => ({type: 'boolean'}),
  choice: ({choices = []}) => ({enum: choices}),
  choices: ({choices = []}) => ({anyOf: [{type: 'array', items: {enum: choices}, minItems: 1}, {enum: choices}]}),
  list: () => texts(),
  paths: () => texts(),
  seed: () => ({type: ['boolean', 'string']}),
}

/** Draft 7, which every editor knows. */
export function configSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'studypack config',
    ...mapOf({
      $schema: {type: 'string', description: 'this schema'},
      ...propertiesOf((row) => row.config !== false),
      ...documentsOf(),
      perGuide: {
        description: 'options for single guides, by path or glob from this folder',
        type: 'object',
        additionalProperties: mapOf({
          ...propertiesOf((row) => row.config !== false && row.scope !== 'run'),
          ...documentsOf(),
        }),
      },
    }),
  }
}

function documentsOf(): Record<string, Schema> {
  const schemaOf = (name: PackDocument): Schema => ({
    description: `options of the ${name}`,
    ...mapOf(propertiesOf((row) => row.config !== false && row.documents?.includes(name) === true)),
  })
  return Object.fromEntries(documentNames.map((name) => [name, schemaOf(name)]))
}

function propertiesOf(fits: (row: Row) => boolean): Record<string, Schema> {
  const own = (Object.entries(rows) as Array<[string, Row]>).filter(([, row]) => fits(row))
  return Object.fromEntries(own.map(([name, row]) => [name, property(name, row)]))
}

/** What maps hold, by option: of others it is said where they are read. */
const maps: Record<string, () => Schema> = {rules: ruleSchema}

function property(name: string, row: Row): Schema {
  const {help, default: value, otherwise} = row
  const held = otherwise === undefined ? '' : ` (default: ${otherwise})`
  return {
    description: help + held,
    ...(row.kind === 'map' ? (maps[name]?.() ?? {type: 'object'}) : byKind[row.kind](row)),
    ...(value === undefined ? {} : {default: value}),
  }
}

function mapOf(properties: Record<string, Schema>): Schema {
  return {type: 'object', properties, additionalProperties: false}
}
