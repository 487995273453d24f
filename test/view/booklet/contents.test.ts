import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {contentsPieces} from '../../../src/view/booklet/contents.ts'
import type {ContentsSection, Entry} from '../../../src/view/booklet/types.ts'

const entry = (identifier: string): Entry => ({identifier, number: 1, text: identifier, folio: ''})
const sectionsOf = (sizes: Array<number>): Array<ContentsSection> =>
  sizes.map((size, index) => ({
    ...entry(`s${index}`),
    numbered: `Section ${index}`,
    entries: Array.from({length: size}, (_, at) => entry(`s${index}-${at}`)),
  }))

const anySections = fc.array(fc.integer({min: 0, max: 30})).map(sectionsOf)

describe('pieces of contents', () => {
  it('are one where there is room, and begin with a section where one begins near enough', () => {
    const sizes = (all: Array<number>) => {
      const {sections, more} = contentsPieces('c', sectionsOf(all), 10)
      return [sections, ...more.map((piece) => piece.sections)].map((piece) => piece.map(({entries}) => entries.length))
    }
    expect(sizes([5, 5])).toEqual([[5, 5]])
    expect(sizes([6, 5])).toEqual([[6], [5]])
    expect(sizes([3, 9, 2])).toEqual([
      [3, 7],
      [2, 2],
    ])
    expect(sizes([25])).toEqual([[10], [10], [5]])
  })

  it('have every line once, in order, every heading once, and no more lines than there is room for', () => {
    fc.assert(
      fc.property(anySections, fc.integer({min: 1, max: 12}), (all, most) => {
        const {sections, more} = contentsPieces('c', all, most)
        const pieces = [sections, ...more.map((piece) => piece.sections)]
        const lines = pieces.flat().flatMap(({entries}) => entries)
        expect(lines).toEqual(all.flatMap(({entries}) => entries))
        expect(pieces.flat().flatMap(({text}) => (text === '' ? [] : [text]))).toEqual(all.map(({text}) => text))
        for (const piece of pieces) {
          expect(piece.reduce((sum, {entries}) => sum + entries.length, 0)).toBeLessThanOrEqual(most)
          expect(piece.length === 0 && pieces.length > 1).toBe(false)
        }
        expect(new Set(more.map(({identifier}) => identifier)).size).toBe(more.length)
      }),
    )
  })
})
