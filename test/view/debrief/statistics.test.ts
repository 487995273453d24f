import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  decimals,
  halves,
  isScattered,
  isWide,
  type Statistics,
  statisticsOf,
  weightedMean,
} from '../../../src/view/debrief/statistics.ts'

/** As the table prints them. */
function printed({n, median, mean, range, deviation}: Statistics): Array<string | number | null> {
  return [median && halves(median), mean && decimals(mean, 1), range, deviation && decimals(deviation, 2), n]
}

describe('statistics', () => {
  // Worked by hand: mean, then each score’s distance from it, summed and divided by n.
  it.each<[Array<number | null>, Array<string | number | null>]>([
    [
      [4, 4, null, 3],
      ['4', '3.7', 1, '0.44', 3],
    ],
    [
      [5, null, 2, null],
      ['3.5', '3.5', 3, '1.50', 2],
    ],
    [
      [2, 4, 4, 5],
      ['4', '3.8', 3, '0.88', 4],
    ],
    [
      [null, null, null, 3],
      ['3', '3.0', null, null, 1],
    ],
    [
      [3, 3],
      ['3', '3.0', 0, '0.00', 2],
    ],
    [
      [1, 5],
      ['3', '3.0', 4, '2.00', 2],
    ],
    [
      [1, 2, 3, 4, 5],
      ['3', '3.0', 4, '1.20', 5],
    ],
    [
      [1, 1, 1, 5],
      ['1', '2.0', 4, '1.50', 4],
    ],
    [
      [2, 3, 3, 3, 4, 4, 5],
      ['3', '3.4', 3, '0.78', 7],
    ],
    [
      [4, 3, 4, 3, 4, 3, 4, 3],
      ['3.5', '3.5', 1, '0.50', 8],
    ],
    [[], [null, null, null, null, 0]],
    [
      [null, null],
      [null, null, null, null, 0],
    ],
  ])('of %j are those worked out by hand', (scores, expected) => {
    expect(printed(statisticsOf(scores))).toEqual(expected)
  })

  it('take a missing score for none, never for a zero', () => {
    expect(statisticsOf([4, null, 5, null])).toEqual(statisticsOf([4, 5]))
    expect(
      weightedMean([
        {score: 4, weight: 2},
        {score: null, weight: 9},
      ]),
    ).toBe(4)
  })

  it('call a range of 2 wide, and a deviation scattered from above a sixth of the scale', () => {
    expect([[3, 4], [3, 5], [4], []].map((scores) => isWide(statisticsOf(scores)))).toEqual([false, true, false, false])
    // 0.75 and 0.88 beside 5/6; exactly 4/6 on four points, which is not above it.
    expect(isScattered(statisticsOf([2, 2, 3, 4]), 5)).toBe(false)
    expect(isScattered(statisticsOf([2, 4, 4, 5]), 5)).toBe(true)
    expect(isScattered(statisticsOf([1, 2, 3]), 4)).toBe(false)
    expect(isScattered(statisticsOf([1, 2, 3, 4]), 4)).toBe(true)
    expect(isScattered(statisticsOf([2]), 5)).toBe(false)
  })

  it('round half up, whatever binary fractions would make of it', () => {
    expect(decimals({of: 41, over: 20}, 1)).toBe('2.1')
    expect(decimals({of: 15, over: 4}, 1)).toBe('3.8')
    expect(decimals({of: 201, over: 200}, 2)).toBe('1.01')
    expect(decimals({of: 3, over: 1}, 1)).toBe('3.0')
  })

  it('weigh what was scored', () => {
    expect(
      weightedMean([
        {score: 5, weight: 2},
        {score: 2, weight: 1},
      ]),
    ).toBe(4)
    expect(weightedMean([{score: null, weight: 1}])).toBe(null)
  })

  it('hold for any scores: ends bound the middle, order and missing ones do not matter, shifts shift', () => {
    const score = fc.option(fc.integer({min: 1, max: 7}))
    fc.assert(
      fc.property(fc.array(score, {maxLength: 12}), fc.integer({min: 1, max: 5}), (scores, by) => {
        const whole = statisticsOf(scores)
        expect(statisticsOf([...scores].reverse())).toEqual(whole)
        expect(statisticsOf([null, ...scores])).toEqual(whole)
        const given = scores.filter((item) => item !== null)
        expect(whole.n).toBe(given.length)
        if (!whole.mean || !whole.median) return
        const mean = whole.mean.of / whole.mean.over
        for (const middle of [mean, whole.median.of / 2]) {
          expect(middle).toBeGreaterThanOrEqual(whole.lowest as number)
          expect(middle).toBeLessThanOrEqual(whole.highest as number)
        }
        const moved = statisticsOf(scores.map((item) => item && item + by))
        expect((moved.mean?.of ?? 0) - whole.mean.of).toBe(by * whole.n)
        expect([moved.range, moved.deviation]).toEqual([whole.range, whole.deviation])
        if (!whole.deviation) return
        const plain = given.reduce((sum, item) => sum + Math.abs(item - mean), 0) / given.length
        expect(whole.deviation.of / whole.deviation.over).toBeCloseTo(plain, 10)
        // The average deviation is at most half of the range.
        expect(2 * whole.deviation.of).toBeLessThanOrEqual((whole.range as number) * whole.deviation.over)
      }),
    )
  })
})
