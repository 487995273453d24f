import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {planDates} from '../../../src/build/plan-dates.ts'
import {daysBetween, type PlanDay, ranges, studyPlan} from '../../../src/view/booklet/plan.ts'

const from = '2026-11-29'
const dayAfter = (days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
const plans = fc.tuple(fc.integer({min: 1, max: 600}), fc.integer({min: 1, max: 366}))

function check(judge: (days: Array<PlanDay>, questions: number, length: number) => void): void {
  fc.assert(
    fc.property(plans, ([questions, length]) => {
      judge(studyPlan(questions, from, dayAfter(length)).days, questions, length)
    }),
  )
}

describe('a plan to follow', () => {
  it('has every question once as new, in order', () => {
    check((days, questions) => {
      expect(days.flatMap(({fresh}) => fresh)).toEqual(Array.from({length: questions}, (_, index) => index))
    })
  })

  it('has nothing new in the last five days, and two light ones at the end', () => {
    check((days, _, length) => {
      if (length <= 5) return
      for (const day of days) {
        const left = daysBetween(day.date, dayAfter(length))
        if (day.fresh.length > 0) expect(left).toBeGreaterThanOrEqual(5)
        expect(day.light).toBe(left <= 2)
        if (day.light) expect(day.again).toEqual([])
      }
    })
  })

  it('asks again after 1, 3, 8 and 21 days, as far as there is time', () => {
    const {days} = studyPlan(1, from, dayAfter(60))
    const seen = days.filter(({again}) => again.length > 0).map(({date}) => daysBetween(from, date))
    expect(seen).toEqual([1, 4, 12, 33])
  })

  it('ends before its day, and is refused for no time and for years', () => {
    check((days, _, length) => {
      for (const {date} of days) expect(daysBetween(date, dayAfter(length))).toBeGreaterThan(0)
    })
    for (const length of [0, -3, 367]) expect(() => studyPlan(3, from, dayAfter(length))).toThrow(RangeError)
  })

  it('writes numbers as ranges', () => {
    expect(ranges([4, 1, 2, 3, 7, 9, 8])).toBe('1–4, 7–9')
    expect(ranges([])).toBe('')
  })
})

describe('the days of a plan', () => {
  const until = '2026-12-15'
  const noon = new Date(2026, 10, 29, 12)

  it('begin as told, else with the epoch of the build, else today', () => {
    expect(planDates({from: '2026-12-01', until}, noon, {SOURCE_DATE_EPOCH: '0'})).toEqual({from: '2026-12-01', until})
    expect(planDates({from: null, until}, noon, {SOURCE_DATE_EPOCH: '1796083200'})?.from).toBe('2026-12-01')
    expect(planDates({from: null, until}, noon, {})?.from).toBe('2026-11-29')
    expect(planDates({from: null, until: null}, noon, {})).toBeNull()
  })

  it('are refused where there is no time to learn', () => {
    expect(() => planDates({from: null, until: '2026-11-29'}, noon, {})).toThrow('the plan begins on 2026-11-29')
    expect(() => planDates({from: '2020-01-01', until}, noon, {})).toThrow('366 at most')
    expect(() => planDates({from, until: null}, noon, {})).toThrow('--from needs --until')
  })
})
