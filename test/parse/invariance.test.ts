/** A guide asks the same questions however its lines end, its headings are numbered and its sections are ordered. */
import {extname} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {promptText} from '../../src/guide/text.ts'
import type {Guide} from '../../src/guide/types.ts'
import {choicesIn, partOf, questionsOf} from '../../src/guide/walk.ts'
import {otherGuides, ourGuides, parseText, readSource} from '../words/guides.ts'
import {wordsOfTree} from '../words/of-tree.ts'
import {type Variant, variants} from '../words/variants.ts'

/** What a reader would miss of each question: places and identifiers may differ. */
function askedIn(guide: Guide) {
  return questionsOf(guide).map((question) => ({
    prompt: promptText(question),
    answered: question.answered,
    label: question.label,
    level: question.level,
    key: choicesIn(partOf(question, 'choices')).map(({label, correct}) => `${label} ${correct}`),
    parts: question.children.map((part) => {
      const {content, silent} = wordsOfTree({type: 'root', children: [part]} as never)
      return `${part.type}: ${[...content, ...silent].join(' ')}`
    }),
  }))
}

const sorted = (list: Array<unknown>) => list.map((one) => JSON.stringify(one)).sort()

function check(path: string, runs: number): void {
  const source = readSource(path)
  const asked = askedIn(parseText(path, source).guide)
  const markdown = extname(path) === '.md'
  const usable = variants.filter((variant) => markdown || !variant.markdown)
  const some = fc.tuple(fc.subarray(usable, {minLength: 1}), fc.nat(1000))
  const each: Array<[Array<Variant>, number]> = usable.map((variant) => [[variant], 1])
  fc.assert(
    fc.property(some, ([chosen, seed]) => {
      const text = chosen.reduce((before, {change}) => change(before, seed) ?? before, source)
      const again = askedIn(parseText(path, text).guide)
      expect(sorted(again), chosen.map(({name}) => name).join(', ')).toEqual(sorted(asked))
    }),
    {numRuns: runs, examples: each.map((one) => [one])},
  )
}

describe('the same questions', () => {
  // A long guide takes a while each time.
  it.each(ourGuides)('in %s', (path) => check(path, readSource(path).length > 50_000 ? 2 : 16), 120_000)
})

if (otherGuides.length > 0) {
  describe('the same questions in a guide of somebody else’s', () => {
    it.each(otherGuides)('%s', (path) => check(path, 6))
  })
}
