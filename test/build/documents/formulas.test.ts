/** Formulas as they come out: set and told in words in print, without a script on a screen, and as they are where TeX cannot read them. */
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import {readPdf} from '../../print/read-pdf.ts'
import {readTags} from '../../print/read-tags.ts'

const orchard = fileURLToPath(new URL('../../fixtures/formulas/orchard.md', import.meta.url))

let out: string
const read = (name: string): Promise<Buffer> => readFile(join(out, 'orchard', name))
/** As a reader would write it: italic letters of formulas are characters of their own in a PDF. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ')

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  await build({guides: [orchard], out})
}, 120_000)
afterAll(() => rm(out, {recursive: true, force: true}))

describe('the booklet', () => {
  it('has formulas and not their TeX', async () => {
    const {pages} = await readPdf(await read('booklet.pdf'))
    const text = plain(pages.map((page) => page.text).join(' '))
    expect(text).not.toMatch(/\\(?:frac|sum|lambda|begin)/)
    expect(text).toContain('$\\rottenapple{3}$')
    expect(text).toContain('$40 to $55')
    expect(text.replace(/ /g, '')).toContain('y=ax2+bx+c')
  })

  it('tells them in words to whoever hears it', async () => {
    const tags = await readTags(await read('booklet.pdf'))
    const told = tags.filter(({path}) => path.includes('Figure')).map(({alternative}) => alternative)
    expect(told).toContain('x_(1,2) = (−b ± √(b² − 4ac))/(2a)')
    expect(told).toContain('R(θ) = (cos θ −sin θ; sin θ cos θ)')
  })

  it('embeds the font that sets them', async () => {
    const {pages} = await readPdf(await read('booklet.pdf'))
    const own = pages.flatMap(({fonts}) => fonts.filter(({name}) => name.includes('STIX')))
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter(({embedded, type3}) => !embedded || type3)).toEqual([])
  })

  it('has nothing beyond its margins', async () => {
    const {pages} = await readPdf(await read('booklet.pdf'))
    const beyond = pages.flatMap(({texts, width}) => texts.filter(({x, width: own}) => x < 5 || x + own > width - 5))
    expect(beyond.map(({text}) => text)).toEqual([])
  })
})

describe('pages for a screen', () => {
  it.each(['study.html', 'booklet.html', 'flashcards.html', 'scorecards.html'])('%s has MathML', async (name) => {
    const html = String(await read(name))
    expect(html).toMatch(/<math[^>]*><mrow><mi>y<\/mi><mo>=<\/mo>/)
    expect(html).toContain('font-family:"STIX Two Math"')
  })
})

it('a guide without formulas gets neither font nor style for them', async () => {
  const lighthouse = fileURLToPath(new URL('../../fixtures/build/lighthouse.md', import.meta.url))
  const {guides} = await build({guides: [lighthouse], out, formats: ['html'], documents: ['booklet']})
  expect(String(await readFile(join(out, guides[0]?.guide.identifier ?? '', 'booklet.html')))).not.toContain('STIX')
}, 60_000)
