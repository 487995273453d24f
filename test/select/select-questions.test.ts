import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {questionsOf} from '../../src/guide/walk.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {type Selection, selectQuestions} from '../../src/select/select-questions.ts'

const path = 'source/infrastructure-engineer.md'
const guide = parseGuide(new VFile({path, value: readFileSync(path, 'utf8')}))
const everything: Selection = {
  sections: [],
  topics: [],
  levels: [],
  competencies: [],
  questions: [],
  mustAsk: false,
  budget: null,
  limit: null,
  shuffle: null,
}

function numbers(selection: Partial<Selection>): Array<number> {
  return questionsOf(selectQuestions(guide, {...everything, ...selection}).guide).map(({number}) => number)
}

describe('a selection', () => {
  it('of nothing in particular is everything', () => {
    expect(numbers({})).toEqual(Array.from({length: 40}, (_, index) => index + 1))
  })

  it('by section keeps the numbers of the whole guide', () => {
    expect(numbers({sections: ['behavioural']})).toEqual([16, 17, 18, 19, 20, 21, 22, 23])
    expect(numbers({sections: ['Behavioural questions']})).toEqual(numbers({sections: ['behavioural']}))
  })

  it('by number, range and identifier takes each once', () => {
    expect(numbers({questions: ['2', '3-5', 'clouds-run', '4']})).toEqual([1, 2, 3, 4, 5])
  })

  it('by topic and level takes what has both', () => {
    const both = numbers({topics: ['dns'], levels: ['senior']})
    expect(both.length).toBeGreaterThan(0)
    expect(numbers({topics: ['dns']})).toEqual(expect.arrayContaining(both))
    expect(numbers({levels: ['senior']})).toEqual(expect.arrayContaining(both))
  })

  it('by competency takes all that show it', () => {
    const all = questionsOf(guide).filter(({competency}) => competency === 'Designing for failure')
    expect(numbers({competencies: ['designing for failure']})).toEqual(all.map(({number}) => number))
  })

  it('by lot is the same for the same seed, another for another, and loses none', () => {
    const first = numbers({shuffle: 'wick'})
    expect(numbers({shuffle: 'wick'})).toEqual(first)
    expect(numbers({shuffle: 'lamp'})).not.toEqual(first)
    expect([...first].sort((a, b) => a - b)).toEqual(numbers({}))
  })

  it('stops at its limit', () => {
    expect(numbers({limit: 3})).toEqual([1, 2, 3])
  })

  it('says what it did not find', () => {
    const {unknown} = selectQuestions(guide, {...everything, sections: ['behavioural', 'lamps'], questions: ['99']})
    expect(unknown.join(' ')).toContain('lamps')
    expect(unknown.join(' ')).toContain('99')
  })
})
