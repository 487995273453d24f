/** Every property, ten thousand times, with other texts at each run: what fails is told with its seed, for `seeds.ts`. */
import fc from 'fast-check'
import {describe, it} from 'vitest'
import {recorded} from './figures.ts'
import {properties} from './properties.ts'

const runs = Number(process.env['STUDYPACK_RUNS'] ?? 10_000)

describe('whatever the text', () => {
  it.each(Object.entries(properties))(
    'the %s holds',
    (name, property) => {
      const seed = Date.now() & 0x7f_ff_ff_ff
      return recorded('fuzz', `${name}, seed ${seed}`, async () => {
        fc.assert(property as fc.IProperty<unknown>, {numRuns: runs, seed})
        return {runs}
      })
    },
    3_600_000,
  )
})
