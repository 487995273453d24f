/** The nearest two are what the definition says, however many questions have the same topics, or link to how many. */
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Guide, Question} from '../../../src/guide/types.ts'
import {relatedQuestions} from '../../../src/view/booklet/related.ts'

interface Asked {
  topics: Array<string>
  links: Array<number>
}

function guideOf(all: Array<Asked>): Guide {
  const children = all.map(({topics, links}, index) => ({
    type: 'question',
    identifier: `q${index}`,
    number: index + 1,
    topics,
    children: links.map((to) => ({
      type: 'paragraph',
      children: [{type: 'link', url: `#q${to % all.length}`, children: []}],
    })),
  }))
  return {type: 'guide', children} as unknown as Guide
}

/** As the definition says it, pair by pair. */
function nearestTo(index: number, all: Array<Asked>): Array<string> {
  const sets = all.map(({topics}) => new Set(topics))
  const own = sets[index] as Set<string>
  const linked = new Set(all[index]?.links.map((to) => to % all.length))
  const found = sets
    .map((topics, place) => {
      const shared = [...own].filter((topic) => topics.has(topic))
      const score = shared.reduce((sum, topic) => {
        const among = sets.filter((other) => other.has(topic)).length
        return sum + (among <= 4 ? 2 : 1) / among
      }, 0)
      return {place, score, count: shared.length}
    })
    .filter(({place, count}) => count >= 2 && Math.abs(place - index) > 1 && !linked.has(place))
  found.sort((a, b) => b.score - a.score || a.place - b.place)
  return found
    .slice(0, 2)
    .sort((a, b) => a.place - b.place)
    .map(({place}) => `q${place}`)
}

/** Few, so that many questions have the same. */
const topics: fc.Arbitrary<Array<string>> = fc.oneof(
  fc.constantFrom<Array<Array<string>>>(['a', 'b'], ['a', 'b', 'c'], ['c', 'd']),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), {maxLength: 4}),
)
const asked: fc.Arbitrary<Asked> = fc.record({
  topics,
  links: fc.oneof(
    {weight: 4, arbitrary: fc.array(fc.nat(40), {maxLength: 3})},
    fc.array(fc.nat(40), {minLength: 18, maxLength: 30}),
  ),
})

describe('related questions', () => {
  it('are the nearest two that are no neighbours and not linked to', () => {
    fc.assert(
      fc.property(fc.array(asked, {maxLength: 40, size: 'max'}), (all) => {
        const related = relatedQuestions(guideOf(all))
        for (const [index] of all.entries()) {
          const names = (related.get(`q${index}`) as Array<Question>).map(({identifier}) => identifier)
          expect(names).toEqual(nearestTo(index, all))
        }
      }),
      {numRuns: 300},
    )
  })
})
