import {describe, expect, it} from 'vitest'
import type {Guide} from '../../../src/guide/types.ts'
import {questionsOf} from '../../../src/guide/walk.ts'
import {indexTerms} from '../../../src/view/booklet/index-terms.ts'
import {indexGroups, indexPieces} from '../../../src/view/booklet/index-view.ts'
import {endOf} from '../../../src/view/booklet/question-view.ts'
import {relatedQuestions} from '../../../src/view/booklet/related.ts'
import {parseText} from '../../words/guides.ts'

const question = (id: string, topics: string, answer: string): string =>
  `### What of ${id}? {#${id}}\n**Topics:** ${topics}\n\n**Answer:** ${answer}\n`

const guide: Guide = parseText(
  'barn.md',
  [
    '# The barn\n',
    '## Beasts\n',
    question('hen', 'feed, eggs', 'A **broody hen** sits; `hen --count` counts them.'),
    question('goat', 'feed, milk', 'See [the cow](#cow). **Broody hens** peck goats. **Note:** goats climb.'),
    question('cow', 'feed, milk, fences', 'Give *hay*. **Always close the gate behind you when you leave.**'),
    question('fox', 'fences, eggs', 'Foxes dig under *fences*, `a = b + c`, and `--dig`.'),
    question('owl', 'mice', 'Leave it be, as everybody does.'),
    question('dog', 'feed, milk', 'Barks at the *Zaun* and the Äpfel.'),
  ].join('\n'),
).guide

/** One page a question from page 1; the fox takes two. */
const pages: Record<string, [first: number, last: number]> = {
  hen: [1, 1],
  goat: [2, 2],
  cow: [3, 3],
  fox: [4, 5],
  owl: [6, 6],
  dog: [7, 7],
}

function rowsOf(locale = 'en'): Record<string, string> {
  const folios: Record<string, string> = {}
  for (const {identifier} of questionsOf(guide)) {
    const [first, last] = pages[identifier] ?? [0, 0]
    folios[identifier] = String(first)
    folios[`${identifier}--end`] = String(last)
  }
  const groups = indexGroups(guide, {
    locale,
    folio: (identifier) => folios[identifier] ?? '',
    stretchOf: (item) => ({first: item.identifier, last: endOf(item)}),
  })
  return Object.fromEntries(
    groups.flatMap(({rows}) =>
      rows.map(({text, references}) => [text, references.map((reference) => reference.pages).join(', ')]),
    ),
  )
}

describe('the index', () => {
  it('names the pages of a term, those that follow one another as a range', () => {
    expect(rowsOf()).toMatchObject({feed: '1–3, 7', eggs: '1, 4–5', milk: '2–3, 7', fences: '3–5', mice: '6'})
  })

  it('has one row for a word in the singular and the plural, however it is spelled', () => {
    expect(rowsOf()).toMatchObject({'broody hen': '1–2'})
    expect(Object.keys(rowsOf())).not.toContain('Broody hens')
  })

  it('takes names and options for terms, and neither sentences nor expressions', () => {
    const terms = Object.keys(rowsOf())
    for (const term of ['hen --count', '--dig', 'hay', 'Zaun']) expect(terms).toContain(term)
    for (const term of ['a = b + c', 'Always close the gate behind you when you leave'])
      expect(terms).not.toContain(term)
  })

  it('keeps what is said most often where there is too much', () => {
    expect(indexTerms(guide, 3).map(({text}) => text)).toEqual(['feed', 'milk', 'eggs'])
  })
})

describe('related questions', () => {
  it('share two topics, are no neighbours, and are not linked already', () => {
    const related = relatedQuestions(guide)
    const of = (name: string) => related.get(name)?.map(({identifier}) => identifier)
    expect(of('goat')).toEqual(['dog'])
    expect(of('cow')).toEqual(['dog'])
    expect(of('dog')).toEqual(['goat', 'cow'])
    expect(of('owl')).toEqual([])
  })
})

describe('the index in pieces', () => {
  it('has the same groups, and is cut alike whether pages are known or not', () => {
    const optionsWith = (folio: (identifier: string) => string) => ({
      locale: 'en',
      folio,
      stretchOf: (item: {identifier: string}) => ({first: item.identifier, last: item.identifier}),
    })
    const paged = optionsWith((identifier) => String(pages[identifier]?.[0] ?? 0))
    const whole = indexGroups(guide, paged)
    expect(indexPieces(guide, paged)).toEqual([whole])
    const cut = indexPieces(guide, paged, 4)
    expect(cut.length).toBeGreaterThan(2)
    expect(cut.flat()).toEqual(whole)
    const letters = (pieces: typeof cut) => pieces.map((groups) => groups.map(({letter}) => letter))
    const unknown = optionsWith(() => '')
    expect(letters(indexPieces(guide, unknown, 4))).toEqual(letters(cut))
  })
})
