/** A long booklet is printed in parts; here a short one is made to be, and has to come out as if it were whole. */
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {type Pdf, readPdf} from '../../print/read-pdf.ts'
import {readTags, type TaggedWords} from '../../print/read-tags.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'

const length = vi.hoisted(() => ({value: Number.POSITIVE_INFINITY, parts: 0, skips: [] as Array<number>}))

vi.mock('../../../src/print/cut-html.ts', async (original) =>
  (await import('./in-parts.ts')).inParts(await original(), length),
)

vi.mock('../../../src/print/pdf/join.ts', async (original) => {
  const {joinPdfs, ...rest} = await original<typeof import('../../../src/print/pdf/join.ts')>()
  return {
    ...rest,
    joinPdfs(files: Parameters<typeof joinPdfs>[0]) {
      length.skips.push(...files.map(({skip}) => skip))
      return joinPdfs(files)
    },
  }
})

let packs: Array<Pack>
let whole: Pdf
let joined: Pdf
let tags: {whole: Array<TaggedWords>; joined: Array<TaggedWords>}
let parts: number

beforeAll(async () => {
  const before = await buildLighthouse({documents: ['booklet']})
  length.value = 5_000
  const after = await buildLighthouse({documents: ['booklet']})
  parts = length.parts
  packs = [before, after]
  const [a, b] = await Promise.all(packs.map((pack) => pack.read('booklet.pdf')))
  whole = await readPdf(a as Buffer)
  joined = await readPdf(b as Buffer)
  tags = {whole: await readTags(a as Buffer), joined: await readTags(b as Buffer)}
})
afterAll(() => Promise.all(packs.map((pack) => pack.remove())))

describe('a booklet printed in parts', () => {
  it('has several parts, some of which begin on a verso', () => {
    expect(parts).toBeGreaterThan(4)
    expect(length.skips).toContain(1)
  })

  it('has the same words at the same places on the same pages, furniture included', () => {
    expect(joined.pages).toHaveLength(whole.pages.length)
    for (const [index, page] of whole.pages.entries()) {
      const other = joined.pages[index]?.texts ?? []
      expect(other.map(({text}) => text)).toEqual(page.texts.map(({text}) => text))
      for (const [at, {text, x, y, size}] of page.texts.entries()) {
        expect(other[at]?.y, text).toBeCloseTo(y, 1)
        expect(other[at]?.size, text).toBeCloseTo(size, 1)
        // Chromium may set a folio of two digits where one of one would stand.
        expect(Math.abs((other[at]?.x ?? 0) - x), text).toBeLessThan(1.5)
      }
    }
  })

  it('has the same links, bookmarks and page labels, over the parts as within them', () => {
    expect(joined.pages.map(({links}) => links)).toEqual(whole.pages.map(({links}) => links))
    expect(joined.outline).toEqual(whole.outline)
    expect(joined.labels).toEqual(whole.labels)
    expect(joined.info).toEqual(whole.info)
  })

  it('has the same words under the same tags, of which one is the document', () => {
    expect(tags.whole.length).toBeGreaterThan(200)
    expect(tags.joined).toEqual(tags.whole)
    expect(new Set(tags.joined.map(({path}) => path.split(' > ')[0]))).toEqual(new Set(['Document']))
  })

  it('has fonts under names that differ from part to part', () => {
    const names = (pdf: Pdf) => new Set(pdf.pages.flatMap(({fonts}) => fonts.map(({name}) => name)))
    expect(names(joined).size).toBeGreaterThan(names(whole).size)
  })
})
