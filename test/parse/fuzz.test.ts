/** Texts drawn by lot, a few at every commit and always the same; `npm run test:hostile` tries many, and others each time. */
import fc from 'fast-check'
import {describe, it} from 'vitest'
import {properties} from '../hostile/properties.ts'
import {seeds} from '../hostile/seeds.ts'

const runs = 300

describe('whatever the text', () => {
  it.each(Object.entries(properties))('the %s holds', (name, property) => {
    fc.assert(property as fc.IProperty<unknown>, {numRuns: runs, seed: 20_261_129})
    for (const {seed, path} of seeds[name] ?? []) fc.assert(property as fc.IProperty<unknown>, {numRuns: 1, seed, path})
  })
})
