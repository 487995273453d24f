/** Pages that stay open give the pages that fresh ones would, and are asked about nothing twice. */
import {VFile} from 'vfile'
import {afterAll, describe, expect, it} from 'vitest'
import {readPageMap} from '../../src/print/pdf/page-map.ts'
import type {PrintCache} from '../../src/print/print-cache.ts'
import {Printer} from '../../src/print/printer.ts'
import {ProofPrinter} from '../../src/print/proof-printer.ts'
import {StandingPage} from '../../src/print/standing-page.ts'

const kept = new Map<string, Uint8Array>()
const cache: PrintCache = {
  read: async (name) => (kept.has(name) ? Buffer.from(kept.get(name) as Uint8Array) : null),
  write: async (name, bytes) => {
    kept.set(name, bytes)
  },
  prune: async () => {},
}
const proofs = new ProofPrinter({cache})
const fresh = new Printer()
afterAll(() => Promise.all([proofs.close(), fresh.close()]))

const page = (body: string): VFile =>
  new VFile({
    path: 'page.html',
    value: `<!doctype html><html><head><style>@page{size:A6;margin:1cm}p{break-after:page}i{display:block;width:80px;height:20px}.wide{width:150px}</style></head><body class="x">${body}</body></html>`,
  })
const linked = (count: number): string =>
  `<div hidden><a href="#end"></a></div>${'<p>Fog</p>'.repeat(count)}<div id="end">End</div>`

describe('a page that stays open', () => {
  it('has the pages and places of a fresh one, for one body after another', async () => {
    for (const count of [3, 1, 5]) {
      const [proof, print] = await Promise.all([proofs.print(page(linked(count))), fresh.print(page(linked(count)))])
      expect(readPageMap(proof.value as Uint8Array)).toEqual(readPageMap(print.value as Uint8Array))
      expect(proof.basename).toBe('page.pdf')
    }
  })

  it('is asked only about pieces of which nothing is known, and each answer is its own piece’s', async () => {
    const piece = (key: string, words = 'x'): string =>
      `<i data-measure="${key}">${words}</i><i data-measure="${key}2"></i>`
    const keys = async (...pieces: Array<string>): Promise<Array<string>> =>
      (await proofs.measure(page(pieces.join('<!--part-->')))).map(({key}) => key)
    expect(await keys(piece('a'), '<b>nothing</b>', piece('b'))).toEqual(['a', 'a2', 'b', 'b2'])
    const known = kept.size
    expect(await keys(piece('b'), piece('c'), piece('a'))).toEqual(['b', 'b2', 'c', 'c2', 'a', 'a2'])
    expect(kept.size).toBe(known + 1)
    const wide = '<div style="width:120px" data-fit="|small"><i class="wide"></i></div>'
    const small = '<div style="width:160px" data-fit="|small"><i class="wide"></i></div>'
    expect(await proofs.fit(page([wide, small].join('<!--part-->')))).toEqual([
      {fits: [], places: null},
      {fits: [0], places: null},
    ])
  })

  it('refuses what a fresh page would, and goes on', async () => {
    const asking = page('<img src="http://lighthouse.invalid/a.png">')
    await expect(proofs.print(asking)).rejects.toMatchObject({code: 'page-refused'})
    expect(readPageMap((await proofs.print(page(linked(2)))).value as Uint8Array).pages).toHaveLength(3)
  })

  it('gives way to a fresh page when it is gone', async () => {
    const print = StandingPage.prototype.print
    StandingPage.prototype.print = async () => {
      throw new Error('Target closed')
    }
    try {
      const proof = await proofs.print(page(linked(4)))
      expect(readPageMap(proof.value as Uint8Array).pages).toHaveLength(5)
    } finally {
      StandingPage.prototype.print = print
    }
  })
})
