/** Long contents are several pieces, printed apart: whoever turns the pages sees one table, and every number is right. */
import {readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {build} from '../../../src/build.ts'
import type {ContentsSection} from '../../../src/view/booklet/types.ts'
import {type Pdf, readPdf} from '../../print/read-pdf.ts'
import {makeFolder} from '../lighthouse.ts'

const length = vi.hoisted(() => ({value: Number.POSITIVE_INFINITY, parts: 0}))

vi.mock('../../../src/print/cut-html.ts', async (original) =>
  (await import('./in-parts.ts')).inParts(await original(), length),
)

vi.mock('../../../src/view/booklet/contents.ts', async (original) => {
  const {contentsPieces} = await original<typeof import('../../../src/view/booklet/contents.ts')>()
  return {
    contentsPieces: (...[identifier, sections]: Parameters<typeof contentsPieces>) =>
      contentsPieces(identifier, sections.map(numberedHigh), 24),
  }
})

/** As in a guide of so many questions. */
const high = vi.hoisted(() => 12_000)

const numberedHigh = vi.hoisted(
  () =>
    <Section extends ContentsSection>(section: Section): Section => ({
      ...section,
      entries: section.entries.map((entry) => ({...entry, number: (entry.number ?? 0) + high})),
    }),
)

const asked = (count: number, of: string): string =>
  Array.from(
    {length: count},
    (_, index) =>
      `### Who kept the ${of} in the winter of the great storm, and for how long, ${index + 1}?\n\n**Answer.** One.\n`,
  ).join('\n')

const guide = `# Lamps\n\n## Wicks\n\n${asked(20, 'wick')}\n## Oil\n\n${asked(9, 'oil')}\n## Lenses\n\n${asked(61, 'lens')}`
const sizes = [20, 9, 61]

async function booklet(): Promise<Pdf> {
  const path = join(out, 'lamps.md')
  await writeFile(path, guide)
  const {printError} = await build({guides: [path], out, documents: ['booklet'], formats: ['pdf'], cache: false})
  if (printError) throw printError
  return readPdf(await readFile(join(out, 'lamps', 'booklet.pdf')))
}

let out: string
let whole: Pdf
let joined: Pdf

beforeAll(async () => {
  out = await makeFolder()
  whole = await booklet()
  length.value = 3_000
  joined = await booklet()
})

afterAll(() => rm(out, {recursive: true, force: true}))

const front = ({pages, labels}: Pdf) => pages.slice(0, labels.indexOf('1'))

describe('contents of several pieces', () => {
  it('begin a page with each, with a section where one begins, and go on without its heading', () => {
    const first = front(whole).map(({text}) => text.split('\n').find((line) => /\p{L}{3}/u.test(line)) ?? '')
    expect(first.findIndex((line) => line.includes('Oil'))).toBeGreaterThan(2)
    const all = front(whole).flatMap(({texts}) => texts.map(({text}) => text))
    for (const name of ['Wicks', 'Oil', 'Lenses']) expect(all.filter((text) => text === name)).toHaveLength(1)
  })

  it('list every question once, with the page that it is on', () => {
    const rows = front(joined)
      .flatMap(({links}) => links)
      .filter(({text}) => /winter of/.test(text))
    expect(rows).toHaveLength(sizes.reduce((sum, size) => sum + size, 0))
    for (const {text, page} of rows) expect(text.endsWith(` ${joined.labels[page ?? -1]}`), text).toBe(true)
  })

  it('have the numbers of questions on one line, however many digits they have, and in one column', () => {
    const numbers = front(whole).flatMap(({texts}) => texts.filter(({text}) => /^12\d\d\d$/.test(text)))
    expect(numbers.map(({text}) => Number(text))).toEqual(Array.from({length: 90}, (_, index) => high + index + 1))
    for (const side of [0, 1]) {
      const ends = front(whole).flatMap(({texts}, page) =>
        page % 2 === side ? texts.filter(({text}) => /^12\d\d\d$/.test(text)).map(({x, width}) => x + width) : [],
      )
      expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.1)
    }
  })

  it('have roman numbers that go on from piece to piece, also where each is printed apart', () => {
    expect(length.parts).toBeGreaterThan(6)
    for (const pdf of [whole, joined]) {
      const numbered = front(pdf).map(({texts}, index) => ({
        label: pdf.labels[index],
        folio: texts.filter(({text, y}) => y > 195 && /^[ivx]+$/.test(text)).map(({text}) => text),
      }))
      // The cover and its back have none, nor has a page that is left empty.
      const seen = numbered.filter((_, index) => index > 1 && (pdf.pages[index]?.texts.length ?? 0) > 0)
      for (const {label, folio} of seen) expect(folio).toEqual([label])
      expect(seen.length).toBeGreaterThan(7)
    }
  })

  it('are the same words at the same places printed in parts as in one', () => {
    const words = ({pages}: Pdf) => pages.map(({texts}) => texts.map(({text, y}) => `${Math.round(y)} ${text}`))
    expect(words(joined)).toEqual(words(whole))
    expect(joined.labels).toEqual(whole.labels)
  })
})
