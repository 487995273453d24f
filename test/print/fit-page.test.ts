/** What a browser tells of how things fit, and where their pieces stand. */
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Fit} from '../../src/print/fit-page.ts'
import {Printer} from '../../src/print/printer.ts'

let printer: Printer

beforeAll(() => {
  printer = new Printer()
})
afterAll(() => printer.close())

const style = `
  * { margin: 0 }
  .box { width: 200px; height: 60px; font: 10px/20px serif }
  .b .text, .d .text { line-height: 10px }
  .c { width: 20px }
`

async function tried(...boxes: Array<string>): Promise<Array<Fit>> {
  const value = `<!doctype html><html><head><style>${style}</style></head><body>${boxes.join('')}</body></html>`
  return printer.fit(new VFile({path: 'fit.html', value}))
}

const box = (settings: string, text: string, ends = ''): string =>
  `<div class="box" data-fit="${settings}"><i>x</i><div class="text" data-ends="${ends}">${text}</div></div>`
const lines = (count: number): string =>
  Array.from({length: count}, (_, index) => `<p>line ${index + 1}</p>`).join('\n')

describe('what fits', () => {
  it('is the first setting, or each where each is to be tried', async () => {
    const [first, each, none] = await tried(
      box('a|b|d', lines(4)),
      box('a&amp;b&amp;d', lines(4)),
      box('a|b', lines(9)),
    )
    expect(first?.fits).toEqual([1])
    expect(each?.fits).toEqual([1, 2])
    expect(none?.fits).toEqual([])
  })
})

describe('what fits with no setting', () => {
  it('has its pieces where they stand with the last one', async () => {
    const ends = Array.from({length: 9}, (_, index) => 5 * (index + 1)).join(' ')
    const [told] = await tried(box('a|b', lines(9), ends))
    const {room, tops = [], bottoms = []} = told?.places ?? {room: 0}
    // Below the line of the sign, and a pixel that browsers round by.
    expect(room).toBeCloseTo(60 - 20 + 1)
    expect(bottoms.at(-1)).toBeCloseTo(90)
    for (let index = 0; index < 9; index++) {
      expect(Math.abs((tops[index] ?? Number.NaN) - 10 * index)).toBeLessThan(4)
      expect(Math.abs((bottoms[index] ?? Number.NaN) - 10 * (index + 1))).toBeLessThan(4)
    }
  })

  it('knows pieces that share a line, and those of which nothing is seen', async () => {
    const [told] = await tried(box('b', `<p>One. Two.</p><p hidden>Three.</p>${lines(6)}`, '4 8 14 44'))
    const [one, two, hidden, rest] = told?.places?.bottoms ?? []
    expect(two).toBeCloseTo(one ?? 0)
    expect(hidden).toBeCloseTo(two ?? 0)
    expect(rest).toBeCloseTo(70)
  })

  it('is told of nothing where it is too wide, or nobody asked', async () => {
    const [wide, unasked] = await tried(
      box('c', `<p>${'x'.repeat(99)}</p>`, '99'),
      box('b', lines(9)).replace(' data-ends=""', ''),
    )
    expect(wide).toEqual({fits: [], places: null})
    expect(unasked).toEqual({fits: [], places: null})
  })
})
