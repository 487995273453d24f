import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {backOf, deal, slotsOf} from '../../../src/view/flashcards/impose.ts'
import {stocks} from '../../../src/view/flashcards/stock.ts'

describe.each(stocks)('a sheet of $id', (stock) => {
  const slots = slotsOf(stock)

  it('has places that lie on it and do not overlap', () => {
    for (const [index, slot] of slots.entries()) {
      expect(slot.x).toBeGreaterThanOrEqual(0)
      expect(slot.x + slot.width).toBeLessThanOrEqual(stock.page.width + 0.001)
      expect(slot.y + slot.height).toBeLessThanOrEqual(stock.page.height + 0.001)
      for (const other of slots.slice(index + 1)) {
        const apart = other.x >= slot.x + slot.width - 0.001 || other.y >= slot.y + slot.height - 0.001
        expect(apart).toBe(true)
      }
    }
  })

  it('has behind each place its mirror image, for the edge it is turned about', () => {
    for (const slot of slots) {
      const long = backOf(slot, stock.page, 'long')
      expect(long.x + slot.x + slot.width).toBeCloseTo(stock.page.width, 9)
      expect(long.y).toBe(slot.y)
      for (const edge of ['long', 'short'] as const) {
        const again = backOf(backOf(slot, stock.page, edge), stock.page, edge)
        expect(again.x).toBeCloseTo(slot.x, 9)
        expect(again.y).toBeCloseTo(slot.y, 9)
      }
    }
  })
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
