import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {BuiltDocument} from '../../../src/build/documents/context.ts'
import {buildDebrief, type DebriefContext} from '../../../src/build/documents/debrief.ts'
import {OptionError} from '../../../src/options.ts'
import {findBrowser} from '../../../src/print/browser/find-browser.ts'
import {openBrowser} from '../../../src/print/browser/open-browser.ts'
import {Printer} from '../../../src/print/printer.ts'
import {loadTemplates} from '../../../src/render/templates.ts'
import {type Paper, parsePaper} from '../../../src/view/paper.ts'
import {type Pdf, readPdf} from '../../print/read-pdf.ts'
import {card, keepers} from '../../view/debrief/keepers.ts'

const candidate = {code: 'K-0417', guide: 'lighthouse', cards: keepers}
const printer = new Printer()
const context = (paper: string): DebriefContext => ({
  templates: loadTemplates(),
  printer,
  paper: parsePaper(paper) as Paper,
  weights: [],
  unread: [],
  about: {date: new Date('2026-05-05T00:00:00Z'), creator: 'studypack'},
})

let document: BuiltDocument
let pdf: Pdf
beforeAll(async () => {
  document = await buildDebrief(candidate, 'debrief-k-0417', context('a4'))
  pdf = await readPdf(document.pdf?.value as Uint8Array)
})
afterAll(() => printer.close())

const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ')

describe('the debrief, printed', () => {
  it('is landscape, tagged, with every font inside and a head on every sheet', () => {
    expect(document.pages).toBe(pdf.pages.length)
    for (const [index, page] of pdf.pages.entries()) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([297, 210])
      expect(squeezed(page.text)).toContain(`Debrief ${index + 1} of ${pdf.pages.length}`)
      expect(squeezed(page.text)).toContain('Candidate code K-0417')
    }
    expect(pdf.marked).toBe(true)
    expect(pdf.pages.flatMap(({fonts}) => fonts).filter(({embedded, type3}) => !embedded || type3)).toEqual([])
    expect(pdf.info['Title']).toBe('Debrief: Keeper of the light, senior, candidate K-0417')
    expect(pdf.pages[0]?.roles).toEqual(expect.arrayContaining(['Table', 'TH', 'H1']))
  })

  it('has the whole table of four interviewers on its first sheet, inside the margins', () => {
    const [first] = pdf.pages
    for (const words of [
      'START HERE',
      'Question 2: C gave 2, A gave 5',
      'range 3',
      'AD 0.88',
      'one rater',
      'Strong yes',
    ]) {
      expect(squeezed(first?.text)).toContain(words)
    }
    for (const {x, y, width} of pdf.pages.flatMap(({texts}) => texts)) {
      expect(x).toBeGreaterThan(11.9)
      expect(x + width).toBeLessThan(285.1)
      expect(y).toBeLessThan(199.5)
    }
  })

  it('can be reached part by part', () => {
    expect(pdf.outline.map(({title, page}) => [title, page])).toEqual([
      ['Debrief', 0],
      ['Scores by competency', 1],
      ['Who covered what', 1],
      ['What they wrote', 2],
      ['Scores after the discussion', 3],
    ])
    expect(pdf.pages[1]?.alternatives[0]).toContain('Acting in an emergency: median 4, n 5')
  })

  it('has every note in full', () => {
    const text = squeezed(pdf.pages.map((page) => page.text).join(' '))
    for (const {answers} of keepers) for (const {notes} of answers) expect(text).toContain(notes ?? '')
  })

  it('repeats the head of a table that goes on, and breaks no row', async () => {
    const marks = Array.from({length: 8}, (_, index): [number, string] => [(index % 5) + 1, 'word '.repeat(90).trim()])
    const other = marks.map(([score, notes]): [number, string] => [((score + 2) % 5) + 1, notes])
    const cards = ['Ada', 'Bo', 'Cyd', 'Dee', 'Eve', 'Fay', 'Gus'].map((name, index) =>
      card(name, {marks: index % 2 ? marks : other, recommendation: 'yes', confidence: null}),
    )
    const {pdf: long} = await buildDebrief({...candidate, cards}, 'debrief', context('letter'))
    const {pages} = await readPdf(long?.value as Uint8Array)
    const tables = pages.filter(({text}) => text.includes('Median'))
    expect(tables.length).toBe(2)
    expect([Math.round((pages[0]?.width ?? 0) * 10), Math.round((pages[0]?.height ?? 0) * 10)]).toEqual([2794, 2159])
  })

  it('is refused paper on which it has no room', async () => {
    await expect(buildDebrief(candidate, 'debrief', context('a5'))).rejects.toThrow(OptionError)
  })
})

describe('the debrief, on a screen', () => {
  it('has nothing that axe would find fault with', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const open = await openBrowser(await findBrowser())
    try {
      const page = await open.browser.newPage()
      await page.setBypassCSP(true)
      await page.setViewport({width: 1280, height: 800})
      await page.setContent(String(document.html))
      await page.evaluate(axe)
      const found = await page.evaluate(
        'axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))',
      )
      expect(found).toEqual([])
    } finally {
      await open.close()
    }
  })
})
