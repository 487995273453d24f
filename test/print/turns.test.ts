/** So many at once, in order; brief work before the rest. */
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Turns} from '../../src/print/turns.ts'

interface Work {
  brief: boolean
  rounds: number
}

const works = fc.array(fc.record({brief: fc.boolean(), rounds: fc.integer({min: 0, max: 4})}), {maxLength: 30})

async function run(turns: Turns, all: Array<Work>): Promise<{most: number; mostLong: number; order: Array<number>}> {
  const at = {most: 0, mostLong: 0, busy: 0, long: 0}
  const order: Array<number> = []
  await Promise.all(
    all.map(({brief, rounds}, index) =>
      turns.take(
        async () => {
          order.push(index)
          at.most = Math.max(at.most, ++at.busy)
          at.mostLong = Math.max(at.mostLong, brief ? 0 : ++at.long)
          for (let round = 0; round < rounds; round++) await Promise.resolve()
          at.busy--
          if (!brief) at.long--
          if (rounds === 3) throw new Error('failed')
        },
        {brief},
      ),
    ),
  ).catch(() => {})
  return {...at, order}
}

describe('turns', () => {
  it('are never too many, and everybody gets one', () =>
    fc.assert(
      fc.asyncProperty(works, fc.integer({min: 1, max: 4}), fc.integer({min: 0, max: 2}), async (all, most, kept) => {
        const turns = new Turns(most, kept)
        const settled = await Promise.race([
          run(
            turns,
            all.map((work) => ({...work, rounds: work.rounds % 3})),
          ),
          new Promise<null>((resolve) => setTimeout(resolve, 1000, null)),
        ])
        expect(settled?.order.length).toBe(all.length)
        expect(settled?.most).toBeLessThanOrEqual(most + kept)
        expect(settled?.mostLong).toBeLessThanOrEqual(most)
      }),
    ))

  it('go to brief work first', async () => {
    const turns = new Turns(1)
    const long = {brief: false, rounds: 1}
    const {order} = await run(turns, [long, long, {brief: true, rounds: 1}, {brief: true, rounds: 1}, long])
    expect(order).toEqual([0, 2, 3, 1, 4])
  })

  it('are kept for brief work where others take long', async () => {
    const turns = new Turns(1, 1)
    let finish = (): void => {}
    const long = turns.take(() => new Promise<void>((resolve) => (finish = resolve)))
    const waiting = turns.take(async () => 'long')
    expect(await turns.take(async () => 'brief', {brief: true})).toBe('brief')
    finish()
    await long
    expect(await waiting).toBe('long')
  })

  it('are handed on after an error', async () => {
    const turns = new Turns(1)
    const failing = turns.take(() => Promise.reject(new Error('no')))
    const next = turns.take(async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
