import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Imposed, imposePages, type SheetSide, sheetFor} from '../../../src/view/booklet/impose.ts'
import {parsePaper} from '../../../src/view/paper.ts'

const pageCounts = fc.integer({min: 1, max: 700})

/** What a reader turns over, from the cover on: every pile is folded, and its sheets lie in each other. */
function read({sides, signatures}: Imposed, mirrored = false): Array<number | null> {
  const order: Array<number | null> = []
  let before = 0
  const opening = (side: SheetSide): number | null => (mirrored ? side.left : side.right)
  const closing = (side: SheetSide): number | null => (mirrored ? side.right : side.left)
  for (const size of signatures) {
    const pile = Array.from({length: size}, (_, inside) => ({
      front: sides.find(({sheet, side}) => sheet === before + inside && side === 'front') as SheetSide,
      back: sides.find(({sheet, side}) => sheet === before + inside && side === 'back') as SheetSide,
    }))
    // From the outside in, the half that opens; then from the inside out, the half that closes.
    for (const {front, back} of pile) order.push(opening(front), closing(back))
    for (const {front, back} of pile.toReversed()) order.push(opening(back), closing(front))
    before += size
  }
  return order
}

describe('a booklet on sheets', () => {
  it('is read in order once it is folded, with every page once and nothing but empty ones behind the last', () => {
    fc.assert(
      fc.property(pageCounts, fc.boolean(), (pages, mirrored) => {
        const order = read(imposePages(pages, 'booklet', mirrored), mirrored)
        expect(order.length).toBe(Math.ceil(pages / 4) * 4)
        expect(order).toEqual(order.map((_, index) => (index < pages ? index : null)))
      }),
    )
  })

  it('has the two sides of a leaf on the two sides of a sheet: the fold of one is that of the other', () => {
    fc.assert(
      fc.property(pageCounts, (pages) => {
        const {sides} = imposePages(pages, 'booklet', false)
        for (let at = 0; at < sides.length; at += 2) {
          const [front, back] = [sides[at], sides[at + 1]]
          expect([front?.side, back?.side, back?.sheet]).toEqual(['front', 'back', front?.sheet])
          // Flipped on the short edge, the right half comes to lie on the left.
          if (front?.right != null && back?.left != null) expect(back.left).toBe(front.right + 1)
          expect(back?.creep).toBe(front?.creep)
        }
      }),
    )
  })

  it('moves pages towards the fold more and more, and begins anew with each pile', () => {
    fc.assert(
      fc.property(pageCounts, (pages) => {
        const {sides, signatures} = imposePages(pages, 'booklet', false)
        expect(Math.max(...signatures) - Math.min(...signatures)).toBeLessThanOrEqual(1)
        let before = 0
        for (const size of signatures) {
          expect(size).toBeLessThanOrEqual(20)
          const creeps = sides.filter(({sheet}) => sheet >= before && sheet < before + size).map(({creep}) => creep)
          expect(creeps[0]).toBe(0)
          expect(creeps).toEqual(creeps.toSorted((a, b) => a - b))
          expect(Math.max(...creeps)).toBeCloseTo((size - 1) * 0.1)
          before += size
        }
      }),
    )
  })
})

it('two pages side by side stand in the order in which they are read', () => {
  fc.assert(
    fc.property(pageCounts, (pages) => {
      const {sides} = imposePages(pages, '2up', false)
      expect(sides.flatMap(({left, right}) => (right === null ? [left] : [left, right]))).toEqual(
        Array.from({length: pages}, (_, page) => page),
      )
    }),
  )
})

it.each([
  ['a5', 'A4', 297, 210],
  ['a4', 'A3', 420, 297],
  ['half-letter', 'Letter', 279.4, 215.9],
  ['letter', 'Tabloid', 431.8, 279.4],
  ['120x190mm', '240 × 190 mm', 240, 190],
])('%s goes on %s', (page, name, width, height) => {
  const paper = parsePaper(page)
  expect(paper && sheetFor(paper)).toEqual({name, width, height})
})
