import fc from 'fast-check'
import type {Paragraph} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import type {Answer} from '../../../src/view/flashcards/asking.ts'
import type {CardSource} from '../../../src/view/flashcards/content.ts'
import type {Draft, FaceContent} from '../../../src/view/flashcards/draft.ts'
import {evenEnds} from '../../../src/view/flashcards/even-ends.ts'
import {fitFace, runFittings} from '../../../src/view/flashcards/fit.ts'
import {cardGeometry} from '../../../src/view/flashcards/geometry.ts'
import type {Stock} from '../../../src/view/flashcards/stock.ts'
import {stocks} from '../../../src/view/flashcards/stocks.ts'
import {wordsFor} from '../../../src/view/words.ts'

const card = cardGeometry(stocks[0] as Stock, false)

function back(text: string): FaceContent {
  const flow: Array<Paragraph> = [{type: 'paragraph', children: [{type: 'text', value: text}]}]
  return {source: {words: wordsFor('en')} as CardSource, side: 'back', flow, choices: false, tip: false, high: false}
}

/** Room for fewer characters the larger the size, as on a card. */
function roomFor(at11: number) {
  return async (drafts: Array<Draft>): Promise<Array<Answer>> =>
    drafts.map(({settings, all, flow}) => {
      const length = flow.reduce((sum, node) => sum + toText(node).length, 0)
      const fits = settings.flatMap(({size}, index) =>
        length <= at11 * (11 / Number(size.slice(1))) ** 2 ? [index] : [],
      )
      return {fits: all ? fits : fits.slice(0, 1), places: null}
    })
}

async function fitted(text: string, at11: number) {
  const [face] = await runFittings([fitFace(back(text), card)], roomFor(at11))
  if (!face) throw new Error('nothing was fitted')
  return face
}

const sentences = (count: number): string =>
  Array.from({length: count}, (_, index) => `Sentence number ${index + 1} says a little.`).join(' ')

describe('a back', () => {
  it('takes the largest size that fits', async () => {
    const {parts} = await fitted(sentences(4), 110)
    expect(parts.map(({size}) => size)).toEqual(['t10'])
  })

  it('that is too long goes on fewest cards, with about as much on each, and loses no word', async () => {
    const text = sentences(20)
    const {parts, overflow} = await fitted(text, 200)
    const lengths = parts.map(({flow}) => flow.reduce((sum, node) => sum + toText(node).length, 0))
    expect(overflow).toBe(false)
    expect(parts).toHaveLength(2)
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(60)
    expect(parts.map(({flow}) => flow.map((node) => toText(node)).join('')).join('')).toBe(text)
    expect(parts.map(({goesOn}) => goesOn)).toEqual([true, false])
  })

  it('with a word longer than any card goes on in the middle of it', async () => {
    const {parts, overflow} = await fitted('x'.repeat(2000), 200)
    expect(overflow).toBe(false)
    expect(parts.map(({flow}) => flow.map((node) => toText(node)).join('')).join('')).toBe('x'.repeat(2000))
  })

  it('says what it leaves out where a piece is larger than any card', async () => {
    const picture: Paragraph = {type: 'paragraph', children: [{type: 'image', url: 'a.png', alt: 'y'.repeat(900)}]}
    const content = {...back('Before.'), flow: [...back('Before.').flow, picture, ...back('After.').flow]}
    const [face] = await runFittings([fitFace(content, card)], roomFor(200))
    expect(face?.overflow).toBe(true)
    const text = face?.parts.flatMap(({flow}) => flow.map((node) => toText(node))).join(' ')
    expect(text).toMatch(/^Before\. .*too large.* After\.$/)
  })
})

it('shares are in order, hold something each, and end at the end', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 30}), fc.integer({min: 1, max: 6}), (count, parts) => {
      fc.pre(parts <= count)
      const lengths = Array.from({length: count}, (_, index) => 1 + (index % 7))
      const ends = evenEnds(lengths, parts)
      expect(ends).toHaveLength(parts)
      expect(ends.at(-1)).toBe(count)
      for (const [index, end] of ends.entries()) expect(end).toBeGreaterThan(ends[index - 1] ?? 0)
    }),
  )
})
