import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {backOf, deal, foldPlaces, isTurned, slotsOf, turnOf} from '../../../src/view/flashcards/impose.ts'
import {stocks} from '../../../src/view/flashcards/stocks.ts'

const flips = ['long', 'short'] as const
const length = fc.double({min: 0, max: 400, noNaN: true})
const size = fc.record({width: length, height: length})

it('the back of the back is the front, wherever it lies', () => {
  fc.assert(
    fc.property(size, size, length, length, fc.constantFrom(...flips), (page, card, x, y, flip) => {
      const front = {x, y, ...card}
      const again = backOf(backOf(front, page, flip), page, flip)
      expect(again.x).toBeCloseTo(x, 9)
      expect(again.y).toBeCloseTo(y, 9)
      expect(again).toMatchObject(card)
    }),
  )
})

describe.each(stocks)('a sheet of $id', (stock) => {
  it.each(flips)('has behind each place its mirror image, turned about its %s edge', (flip) => {
    const upright = stock.page.height >= stock.page.width
    for (const slot of slotsOf(stock)) {
      const back = backOf(slot, stock.page, flip)
      const sideways = (flip === 'long') === upright
      expect(back.x).toBeCloseTo(sideways ? stock.page.width - slot.x - slot.width : slot.x, 9)
      expect(back.y).toBeCloseTo(sideways ? slot.y : stock.page.height - slot.y - slot.height, 9)
    }
  })

  it('keeps backs upright where the card turns as the sheet does, and turns them where it does not', () => {
    for (const flip of flips) {
      expect(isTurned(stock.page, flip, turnOf(stock.page, flip))).toBe(false)
      expect(isTurned(stock.page, flip, turnOf(stock.page, flip) === 'side' ? 'top' : 'side')).toBe(true)
    }
  })

  it('has, where cards touch in pairs, backs that are mirror images about the fold, and each place once', () => {
    const fold = foldPlaces(stock)
    if (!fold) {
      const touching = (['x', 'y'] as const).filter((axis) => {
        const [count, extent] = axis === 'x' ? [stock.columns, stock.card.width] : [stock.rows, stock.card.height]
        return count % 2 === 0 && Math.abs(stock.pitch[axis] - extent) < 0.01
      })
      expect(touching).toEqual([])
      return
    }
    for (const {front, back} of fold.pairs) {
      const mirrored = fold.turn === 'side' ? 2 * back.x - front.x - front.width : 2 * back.y - front.y - front.height
      expect(fold.turn === 'side' ? back.x : back.y).toBeCloseTo(mirrored, 6)
      expect(back).toMatchObject(stock.card)
    }
    const places = fold.pairs.flatMap(({front, back}) => [front, back]).map(({x, y}) => `${x} ${y}`)
    expect(new Set(places).size).toBe(slotsOf(stock).length)
  })
})

it('a sheet that stands turns to the side about its long edge, one that lies over its top', () => {
  expect(turnOf({width: 210, height: 297}, 'long')).toBe('side')
  expect(turnOf({width: 210, height: 297}, 'short')).toBe('top')
  expect(turnOf({width: 297, height: 210}, 'long')).toBe('top')
  expect(turnOf({width: 297, height: 210}, 'short')).toBe('side')
})

it('deals every card once, in order, on no more sheets than needed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({min: 1, max: 24}), (cards, perSheet) => {
      const sheets = deal(cards, perSheet)
      expect(sheets.flat()).toEqual(cards)
      expect(sheets).toHaveLength(Math.ceil(cards.length / perSheet))
    }),
  )
})
