import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stockProblem} from '../../../src/view/flashcards/check-stock.ts'
import {chooseStock, type StockChoice} from '../../../src/view/flashcards/choose-stock.ts'
import {drawStock} from '../../../src/view/flashcards/draw-stock.ts'
import {stockNamed} from '../../../src/view/flashcards/find-stock.ts'
import {gridStock} from '../../../src/view/flashcards/grid.ts'
import {slotsOf} from '../../../src/view/flashcards/impose.ts'
import {readStock} from '../../../src/view/flashcards/read-stock.ts'
import {deadZone, insetOf, marginsOf, type Stock, sheetOf} from '../../../src/view/flashcards/stock.ts'
import {stocks} from '../../../src/view/flashcards/stocks.ts'

const a4 = sheetOf('a4')

describe('the table of sheets', () => {
  it.each(stocks)('$id fits its page, and keeps its text off the edge of the sheet', (stock) => {
    expect(stockProblem(stock)).toBeNull()
    expect(Math.min(...Object.values(marginsOf(stock))) + insetOf(stock)).toBeGreaterThanOrEqual(deadZone)
    expect(insetOf(stock)).toBeGreaterThanOrEqual(5)
    expect(stock.source).not.toBe('')
  })

  it('has each name once', () => {
    const names = stocks.flatMap(({id, aliases}) => [id, ...aliases])
    expect(new Set(names).size).toBe(names.length)
  })

  it.each([
    ['avery-5388', {left: 44.45, top: 25.4, right: 44.45, bottom: 25.4}],
    ['sigel-lp800', {left: 15, top: 10, right: 15, bottom: 12}],
    ['sigel-lp795', {left: 14, top: 10.5, right: 16, bottom: 11.5}],
    ['herma-5028', {left: 18.6, top: 22, right: 18.4, bottom: 21}],
    ['hisago-90x55', {left: 15, top: 7, right: 15, bottom: 15}],
    ['a4-a8-16', {left: 0.5, top: 1, right: 0.5, bottom: 1}],
    ['avery-c32015', {left: 17, top: 31.5, right: 17, bottom: 31.5}],
  ])('%s leaves the margins that its makers leave', (id, margins) => {
    for (const [edge, margin] of Object.entries(marginsOf(stockNamed(id) as Stock))) {
      expect(margin, edge).toBeCloseTo(margins[edge as keyof typeof margins], 6)
    }
  })

  it('is found by any number that a sheet is sold under', () => {
    expect(['8388', 'Avery-8388', ' AVERY-5388 '].map((name) => stockNamed(name)?.id)).toEqual(
      Array(3).fill('avery-5388'),
    )
    expect(stockNamed('l7414')?.id).toBe('avery-l7414')
    expect(stockNamed('a7-8')).toBeNull()
  })
})

describe('cards of a size', () => {
  it.each([
    [74, 52, 16, 'a4-landscape'],
    [105, 74, 8, 'a4'],
    [148, 105, 4, 'a4-landscape'],
    [127, 76.2, 4, 'a4-landscape'],
  ])('of %d × %d mm come as the best grid: %d on %s', (width, height, capacity, page) => {
    const stock = gridStock(a4, {width, height}) as Stock
    expect(slotsOf(stock)).toHaveLength(capacity)
    expect(stock.page.name).toBe(page)
  })

  it('lie on the sheet, do not overlap and are centred, with room for what runs over their edges', () => {
    const side = fc.integer({min: 60, max: 320})
    const options = fc.record({fold: fc.boolean(), bleed: fc.constantFrom(0, 2, 3)})
    fc.assert(
      fc.property(side, side, side, side, options, (width, height, wide, high, given) => {
        const stock = gridStock({name: 'sheet', width, height}, {width: wide, height: high}, given)
        if (!stock) return
        const {left, top, right, bottom} = marginsOf(stock)
        expect(left).toBeCloseTo(right, 6)
        expect(top).toBeCloseTo(bottom, 6)
        expect(given.fold ? null : stockProblem(stock)).toBeNull()
        if (given.fold) expect(stock.columns * stock.rows * ((stock.columns % 2) * (stock.rows % 2))).toBe(0)
      }),
    )
  })
})

describe('a sheet of one’s own', () => {
  const given = {paper: 'a4', columns: 2, rows: 5, card: '85x54mm', first: [15, 13.5], pitch: [95, 54]}
  const problem = (change: Record<string, unknown>): string => {
    const read = readStock('mine', {...given, ...change})
    return 'problem' in read ? read.problem : ''
  }

  it('is as it is described', () => {
    const read = readStock('mine', {...given, perforated: true})
    expect('stock' in read && slotsOf(read.stock)).toEqual(slotsOf(stockNamed('avery-c32011') as Stock))
  })

  it.each([
    [{columns: 3}, 'hang 80 mm over the right edge of the sheet (210 × 297 mm)'],
    [{pitch: [80, 54]}, 'overlap by 5 mm from left to right'],
    [{pitch: [95, 50]}, 'overlap by 4 mm from top to bottom'],
    [{first: [1, 13.5], inset: 3}, 'text 4 mm from the left edge of the sheet, where many printers cannot print'],
    [{card: '85'}, 'a `card` that cannot be read; it is a size such as 85x54mm'],
    [{card: undefined, colums: 2}, '`card`'],
    [{rotate: 90}, 'has `rotate`; it can have name, paper'],
    [{card: '30x20mm'}, 'cards of 30 × 20 mm; they are at least 60 × 40'],
    [{bleed: 3}, 'a bleed of 3 mm, and 0 mm of room'],
  ])('with %j is refused in words that help', (change, words) => {
    expect(problem(change)).toContain(words)
  })
})

describe('a choice of stock', () => {
  const choice: StockChoice = {
    stock: null,
    card: null,
    paper: a4,
    sides: 'duplex',
    large: false,
    bleed: 0,
    own: {Mine: {paper: 'a4', columns: 1, rows: 1, card: '100x70mm', first: [20, 20]}},
  }
  const chosen = (change: Partial<StockChoice>): string => {
    const stock = chooseStock({...choice, ...change})
    return typeof stock === 'string' ? stock : stock.id
  }

  it.each<[Partial<StockChoice>, string]>([
    [{}, 'a4-a7-8'],
    [{sides: 'fold'}, 'a4-96x68-8'],
    [{large: true}, 'a4-a6-4'],
    [{stock: 'mine'}, 'Mine'],
    [{stock: '5388', sides: 'fold'}, '--sides fold is for sheets that you cut; avery-5388 comes cut already.'],
    [{stock: 'mine', sides: 'fold'}, '--sides fold needs cards in pairs that touch; Mine has none.'],
    [{bleed: 3}, '--bleed does not go with a4-a7-8: it has a bleed of 3 mm, and 0 mm of room for it around a card.'],
    [{card: '90x60mm', bleed: 3}, 'a4-landscape-90x60mm'],
  ])('%j is %s', (change, id) => {
    expect(chosen(change)).toBe(id)
  })
})

it('is drawn as it lies', () => {
  expect(drawStock(stockNamed('avery-5388') as Stock)).toEqual([
    '·······················',
    '·   +------------+    ·',
    '·   |            |    ·',
    '·   |            |    ·',
    '·   |            |    ·',
    '·   +------------+    ·',
    '·   |            |    ·',
    '·   |            |    ·',
    '·   |            |    ·',
    '·   +------------+    ·',
    '·   |            |    ·',
    '·   |            |    ·',
    '·   |            |    ·',
    '·   +------------+    ·',
    '·······················',
  ])
})
