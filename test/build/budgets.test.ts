/** What a build asks of the browser, counted: more of it is a slower build on any machine. */

import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {createContext} from '../../src/build/create-context.ts'
import {fitScorecards} from '../../src/build/documents/fit-scorecards.ts'
import {layFlashcards} from '../../src/build/documents/flashcards.ts'
import {forCandidate, forInterviewer} from '../../src/guide/audience.ts'
import {resolveOptions} from '../../src/options.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import type {Fit} from '../../src/print/fit-page.ts'
import * as loading from '../../src/print/load-page.ts'
import type {Measure} from '../../src/print/measure.ts'
import {Press} from '../../src/print/press.ts'
import {Printer} from '../../src/print/printer.ts'
import {loadTemplates} from '../../src/render/templates.ts'
import {noFacts} from '../../src/view/scorecards/describe-kit.ts'
import {limitsOf, scorecardsPage} from '../../src/view/scorecards/geometry.ts'
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
  const whole = vi.spyOn(loading, 'loadPage')
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

/** Tells how long what it is given to measure is, and finds that all of it fits. */
class Scales extends Printer {
  readonly lengths: Array<number> = []

  override async measure(html: VFile): Promise<Array<Measure>> {
    this.lengths.push(String(html).length)
    return []
  }

  override async fit(html: VFile): Promise<Array<Fit>> {
    this.lengths.push(String(html).length)
    return Array.from(String(html).matchAll(/ data-fit="/g), () => ({fits: [0], places: null}))
  }
}

describe('what a browser is given to measure at once', () => {
  const sections = Array.from(
    {length: 700},
    (_, index) =>
      `## Lamps of the year ${index}\n\n### Who lit the lamp in the year ${index}, and why?\n\n**Answer.** The keeper.\n`,
  )
  const contextWith = async (printer: Printer) => {
    const file = new VFile({path: 'lamps.md', value: `# Lamps\n\n${sections.join('\n')}`})
    const guide = parseGuide(file, {dialect: null})
    return createContext({guide, file, options: resolveOptions({}), templates: loadTemplates(null), printer})
  }

  it('is no more for a thousand flashcards than for some hundred', async () => {
    const scales = new Scales()
    const context = await contextWith(scales)
    await layFlashcards({...context, guide: forCandidate(context.guide)}, {})
    expect(scales.lengths.length).toBeGreaterThan(10)
    expect(Math.max(...scales.lengths)).toBeLessThan(700_000)
  })

  it('is no more for a thousand scorecards than for some hundred', async () => {
    const scales = new Scales()
    const context = await contextWith(scales)
    const page = scorecardsPage(context.options.sheetPaper)
    if (!page) throw new Error('no scorecards on this paper')
    const options = {toHtml: context.toHtml, page, facts: noFacts, version: '0000', formKey: null}
    await fitScorecards(forInterviewer(context.guide), options, limitsOf(context.options.sheetPaper), context)
    expect(scales.lengths.length).toBeGreaterThan(6)
    expect(Math.max(...scales.lengths)).toBeLessThan(600_000)
  })
})
