/** What a build asks of the browser, counted: more of it is a slower build on any machine. */

import {fileURLToPath} from 'node:url'
import {Page} from 'puppeteer'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {Press} from '../../src/print/press.ts'
import {buildLighthouse} from './lighthouse.ts'

/** Several of its answers are longer than a card. */
const pasted = fileURLToPath(new URL('../fixtures/build/pasted-page.txt', import.meta.url))

afterEach(() => {
  vi.restoreAllMocks()
})

interface Counted {
  /** Pages that were loaded into a browser, by their names. */
  loaded: Array<string>
  /** How often a page was loaded whole, with its fonts. */
  whole: number
  bytes: number
  pages: number
}

async function count(options: Parameters<typeof buildLighthouse>[0]): Promise<Counted> {
  const onPage = vi.spyOn(Press.prototype, 'onPage')
  const whole = vi.spyOn(Page.prototype, 'setContent')
  const pack = await buildLighthouse({cache: false, ...options})
  try {
    return {
      loaded: onPage.mock.calls.map(([html]) => html.basename ?? ''),
      whole: whole.mock.calls.length,
      bytes: pack.built.files.reduce((sum, {bytes}) => sum + bytes, 0),
      pages: pack.built.files.reduce((sum, {pages}) => sum + (pages ?? 0), 0),
    }
  } finally {
    await pack.remove()
  }
}

const times = ({loaded}: Counted, name: string): number => loaded.filter((item) => item === name).length

describe('a build', () => {
  it('prints the booklet once, after one draft, in 8 kB a page or less', async () => {
    const counted = await count({documents: ['booklet'], formats: ['pdf']})
    expect(counted.loaded).toEqual(['booklet.html', 'booklet.html'])
    expect(counted.bytes / counted.pages).toBeLessThan(8_000)
  })

  it('of a whole pack loads few pages', async () => {
    const counted = await count({})
    expect(times(counted, 'booklet.html')).toBe(2)
    expect(times(counted, 'scorecards.html')).toBeLessThanOrEqual(4)
    expect(times(counted, 'flashcards.html')).toBeLessThanOrEqual(5)
    // One for each document: whatever else is put there comes after its fonts.
    expect(counted.whole).toBe(3)
  })

  it('measures cards that have to be split twice, and the sheets once before they are printed', async () => {
    const counted = await count({guides: [pasted], documents: ['flashcards']})
    expect(counted.loaded).toHaveLength(4)
  })

  it('of nothing but HTML loads none', async () => {
    expect((await count({formats: ['html']})).loaded).toEqual([])
  })
})
