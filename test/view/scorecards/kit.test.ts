import {describe, expect, it} from 'vitest'
import {competenciesOf} from '../../../src/view/scorecards/kit.ts'

describe('the competencies on the cover sheet', () => {
  it('are rows with the numbers of their questions', () => {
    const questions = [1, 2, 3].map((number) => ({number, competency: number === 2 ? null : 'Care'}))
    expect(competenciesOf(questions)).toEqual([{name: 'Care', questions: '1, 3'}])
  })

  it('never take more than the sheet has room for, however many questions there are', () => {
    const questions = Array.from({length: 2000}, (_, index) => ({number: index + 1, competency: `Area ${index % 40}`}))
    const rows = competenciesOf(questions)
    expect(rows).toHaveLength(10)
    expect(rows[0]).toEqual({
      name: 'Area 0',
      questions: '1, 41, 81, 121, 161, 201, 241, 281, 321, 361, 401, 441 … 1961',
    })
    expect(rows.at(-1)).toEqual({name: '…', questions: ''})
  })
})
