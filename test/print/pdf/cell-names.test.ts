import {describe, expect, it} from 'vitest'
import {countCells} from '../../../src/print/pdf/cell-names.ts'
import {withValues} from '../../../src/print/pdf/file.ts'
import {Reference, writeValue} from '../../../src/print/pdf/values.ts'

/** Three heads and a cell, with the numbers that the browser has given to the heads. */
function tagged(...nodes: [number, number, number]) {
  const id = (index: number): string => `(node${String(nodes[index]).padStart(8, '0')})`
  const byName = [0, 1, 2].toSorted((a, b) => (nodes[a] ?? 0) - (nodes[b] ?? 0))
  const leaf = (some: Array<number>): string =>
    `<</Limits [${id(some[0] ?? 0)} ${id(some.at(-1) ?? 0)}]\n/Names [${some.map((index) => `${id(index)} ${index + 3} 0 R`).join(' ')}]>>`
  const sources = new Map([
    [1, '<</Type /Catalog\n/StructTreeRoot 2 0 R>>'],
    [2, '<</Type /StructTreeRoot\n/IDTree 7 0 R>>'],
    [3, `<</S /TH\n/ID ${id(0)}>>`],
    [4, `<</S /TH\n/ID ${id(1)}>>`],
    [5, `<</S /TH\n/ID ${id(2)}>>`],
    [6, `<</S /TD\n/A [<</O /Table\n/Headers [${id(2)} ${id(0)}]>>]>>`],
    [7, '<</Kids [8 0 R 9 0 R]>>'],
    [8, leaf(byName.slice(0, 2))],
    [9, leaf(byName.slice(2))],
  ])
  const pdf = withValues({
    size: 10,
    numbers: Uint32Array.from(sources.keys()),
    trailer: new Map([['Root', new Reference(1)]]),
    source: (number) => sources.get(number) ?? '',
    isStream: () => false,
  })
  const changed = countCells(pdf, pdf.dictionary(new Reference(1)))
  return [...changed]
    .map(([number, value]) =>
      `${number}: ${typeof value === 'string' ? value : writeValue(value)}`.replaceAll('\n', ' '),
    )
    .toSorted()
}

describe('names of cells', () => {
  it('are counted in the order of the tags, whatever numbers the browser gave', () => {
    const counted = tagged(12, 70, 301)
    expect(tagged(70, 12, 13)).toEqual(counted)
    expect(tagged(99999, 8, 100)).toEqual(counted)
  })

  it('are in order in their tree', () => {
    expect(tagged(31, 7, 19)).toEqual([
      '3: <</S /TH /ID (cell00000000)>>',
      '4: <</S /TH /ID (cell00000001)>>',
      '5: <</S /TH /ID (cell00000002)>>',
      '6: <</S /TD /A [<</O /Table /Headers [(cell00000002) (cell00000000)]>>]>>',
      '7: <</Kids [8 0 R 9 0 R]>>',
      '8: <</Limits [(cell00000000) (cell00000001)] /Names [(cell00000000) 3 0 R (cell00000001) 4 0 R]>>',
      '9: <</Limits [(cell00000002) (cell00000002)] /Names [(cell00000002) 5 0 R]>>',
    ])
  })
})
