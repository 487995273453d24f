import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {minutesOf, minutesToAsk} from '../../src/guide/interview-time.ts'
import type {Question} from '../../src/guide/types.ts'
import {fitBudget} from '../../src/select/fit-budget.ts'

interface Asked {
  minutes: number | null
  competency: string | null
  mustAsk: boolean
}

function questions(rows: Array<Asked>): Array<Question> {
  return rows.map((row, index) => ({number: index + 1, ...row}) as unknown as Question)
}

const arbitrary = fc.array(
  fc.record({
    minutes: fc.option(fc.integer({min: 1, max: 20})),
    competency: fc.option(fc.constantFrom('calm', 'care', 'company')),
    mustAsk: fc.boolean(),
  }),
  {maxLength: 20},
)

const total = (chosen: Array<Question>): number => chosen.reduce((sum, question) => sum + minutesOf(question), 0)

describe('a budget', () => {
  it('of 45 minutes leaves 33 for questions', () => {
    expect(minutesToAsk(45)).toBe(33)
  })

  it('takes one question of each competency before a second of any', () => {
    const rows = ['calm', 'calm', 'calm', 'care', 'company'].map((competency) => ({
      minutes: 11,
      competency,
      mustAsk: false,
    }))
    expect(fitBudget(questions(rows), 45).map(({number}) => number)).toEqual([1, 4, 5])
  })

  it('keeps what must be asked, and fills up with what is short enough', () => {
    const rows = [
      {minutes: 20, competency: 'calm', mustAsk: false},
      {minutes: 5, competency: 'care', mustAsk: false},
      {minutes: 25, competency: 'calm', mustAsk: true},
    ]
    expect(fitBudget(questions(rows), 45).map(({number}) => number)).toEqual([2, 3])
  })

  it('is never exceeded but by what must be asked, keeps the order, and leaves no room that a question would fill', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({min: 12, max: 90}), (rows, slot) => {
        const all = questions(rows)
        const chosen = fitBudget(all, slot)
        const must = all.filter(({mustAsk}) => mustAsk)
        const left = minutesToAsk(slot) - total(chosen)
        expect(chosen.map(({number}) => number)).toEqual(
          all.filter((question) => chosen.includes(question)).map(({number}) => number),
        )
        expect(must.filter((question) => !chosen.includes(question))).toEqual([])
        if (chosen.length > must.length) expect(left).toBeGreaterThanOrEqual(0)
        expect(all.filter((question) => !chosen.includes(question) && minutesOf(question) <= left)).toEqual([])
      }),
    )
  })
})
