import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {rows} from '../../src/options/rows.ts'
import {configSchema} from '../../src/options/schema.ts'

const path = 'templates/config.schema.json'

describe('the schema of config files', () => {
  it('is the one that is published', () => {
    const text = `${JSON.stringify(configSchema(), null, 2)}\n`
    if (process.env['UPDATE']) writeFileSync(path, text)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it('has every option that a config can say, with what it is for', () => {
    const {properties} = configSchema() as {properties: Record<string, {description?: string}>}
    const options = Object.keys(rows).filter((name) => name !== 'config')
    for (const name of options) expect(properties[name]?.description, name).toMatch(/\w/)
    expect(Object.keys(properties).sort()).toEqual(
      [...options, '$schema', 'booklet', 'scorecards', 'flashcards', 'perGuide'].sort(),
    )
  })
})
