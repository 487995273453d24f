import {describe, expect, it} from 'vitest'
import type {Rows} from '../../src/options/row.ts'
import {rows} from '../../src/options/rows.ts'
import {configSchema} from '../../src/options/schema.ts'

interface Schema {
  properties: Record<string, Schema>
  description?: string
  additionalProperties: boolean | Schema
}

describe('the schema of config files', () => {
  const schema = configSchema() as unknown as Schema

  it('has every option that a config can say, with what it is for', () => {
    const options = Object.entries(rows as Rows).flatMap(([name, {config}]) => (config === false ? [] : [name]))
    for (const name of options) expect(schema.properties[name]?.description, name).toMatch(/\w/)
    expect(Object.keys(schema.properties).sort()).toEqual(
      [...options, '$schema', 'booklet', 'scorecards', 'flashcards', 'perGuide'].sort(),
    )
  })

  it('knows what can be said of one document, and of one guide', () => {
    const {flashcards, booklet, perGuide} = schema.properties
    expect(flashcards?.properties).toHaveProperty('sides')
    expect(booklet?.properties).not.toHaveProperty('sides')
    const guide = perGuide?.additionalProperties as Schema
    expect(guide.properties).toHaveProperty('minutes')
    expect(guide.properties).not.toHaveProperty('out')
    for (const map of [schema, flashcards, guide]) expect(map?.additionalProperties).toBe(false)
  })
})
