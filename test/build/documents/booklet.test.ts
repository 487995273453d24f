import {readFile} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {promptText, sectionTitle} from '../../../src/guide/text.ts'
import type {Section} from '../../../src/guide/types.ts'
import {partOf, questionsOf} from '../../../src/guide/walk.ts'
import {type Pdf, type PdfPage, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, lighthouse, type Pack} from '../lighthouse.ts'
import {missingWords, readableText, wordsIn} from '../words.ts'

let pack: Pack
let pdf: Pdf

beforeAll(async () => {
  pack = await buildLighthouse({documents: ['booklet']})
  pdf = await readPdf(await pack.read('booklet.pdf'))
})
afterAll(() => pack?.remove())

/** The section whose pages those of a question are. */
function sections(): Array<Section> {
  return pack.built.guide.children.filter((child) => child.type === 'section')
}

function pageOf(title: string): number {
  return pdf.outline.find((item) => item.title.endsWith(title))?.page ?? -1
}

const squeezed = (text: string): string => wordsIn(text).join(' ')

/** What stands above or below the text. */
function edge(page: PdfPage, which: 'head' | 'foot'): Array<{text: string; right: boolean}> {
  return page.texts
    .filter(({y}) => (which === 'head' ? y < 18 : y > page.height - 18))
    .map(({text, x}) => ({text, right: x > page.width / 2}))
}

describe('the pages of a booklet', () => {
  it('are A5 and as many as the manifest says', async () => {
    const {files} = JSON.parse((await pack.read('manifest.json')).toString())
    expect(files.find(({name}: {name: string}) => name === 'booklet.pdf').pages).toBe(pdf.pages.length)
    for (const {width, height} of pdf.pages) {
      expect(Math.abs(width - 148)).toBeLessThan(0.3)
      expect(Math.abs(height - 210)).toBeLessThan(0.3)
    }
  })

  it('hold every word of the guide but what is for the interviewer', async () => {
    const source = readableText(await readFile(lighthouse, 'utf8'))
      .replace(/\*\*Competency:\*\* [^·\n]* ·/g, '')
      .replace(/ · \*\*Must ask:\*\* yes/g, '')
      .replace(/\*\*(?:Level|Topics|Minutes):\*\*/g, '')
      .replace(/^\*\*(?:Strong|Mixed|Weak):\*\* .*$/gm, '')
    const text = pdf.pages.map((page) => page.text).join('\n')
    expect(missingWords(wordsIn(source), wordsIn(text))).toEqual([])
    expect(text).not.toContain('Waits for the relief boat')
  })

  it('can be searched for words with apostrophes', () => {
    const text = pdf.pages.map((page) => page.text).join('\n')
    for (const words of ['keeper’s computer', 'maker’s booklet']) expect(text).toContain(words)
    expect(text).not.toContain('\u02bc')
  })

  it('have room to write after every question but those that want a tick', () => {
    for (const question of questionsOf(pack.built.guide)) {
      if (partOf(question, 'choices')) continue
      const first = pageOf(promptText(question))
      const next = Math.min(...pdf.outline.map(({page}) => page).filter((page) => page > first))
      const text = pdf.pages.slice(first, next).map((page) => page.text)
      expect(text.join('\n'), promptText(question)).toContain('Your own answer')
    }
  })

  it('describe the picture and tag headings, lists and tables', () => {
    expect(pdf.marked).toBe(true)
    expect(pdf.pages.flatMap((page) => page.alternatives)).toContain(
      'A drawing of the horn, its compressor and the tank between them',
    )
    const roles = new Set(pdf.pages.flatMap((page) => page.roles))
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link'])
      expect(roles).toContain(role)
  })

  it('need no font that is not in the file', () => {
    const fonts = pdf.pages.flatMap((page) => page.fonts)
    expect(fonts.length).toBeGreaterThan(3)
    expect(fonts.filter(({embedded, type3}) => !embedded || type3)).toEqual([])
  })
})

describe('the contents', () => {
  it('name the page on which each entry is', () => {
    const rows = pdf.pages
      .slice(0, pdf.labels.indexOf('1'))
      .flatMap((page) => page.links)
      .filter(({text}) => / (?:\d+|[ivx]+)$/.test(text))
    expect(rows).toHaveLength(2 + sections().length + questionsOf(pack.built.guide).length + 4)
    for (const {text, page} of rows) {
      const [, words, folio] = / ?(.*) (\S+)$/.exec(text) ?? []
      expect(pdf.labels[page ?? -1], text).toBe(folio)
      expect(squeezed(pdf.pages[page ?? -1]?.text ?? ''), text).toContain(
        squeezed(words ?? '?').replace(/^section \d+ /, ''),
      )
    }
  })

  it('list every question in order, and so do the bookmarks', () => {
    const questions = questionsOf(pack.built.guide)
    const bookmarks = pdf.outline.filter(({title}) => /^\d+\. /.test(title))
    expect(bookmarks.map(({title}) => title)).toEqual(questions.map((item) => `${item.number}. ${promptText(item)}`))
    for (const {title, page, depth} of bookmarks) {
      expect(depth).toBe(1)
      expect(squeezed(pdf.pages[page]?.text ?? '')).toContain(squeezed(title.replace(/^\d+\. /, '')))
    }
    expect(pdf.outline.filter(({depth}) => depth === 0).map(({title}) => title)).toEqual([
      'Introduction',
      'How to use this booklet',
      'The lamp',
      'Fog and company',
      'What to pack',
      'Answers to the choices',
      'Progress',
      'STAR worksheets',
      'Index',
    ])
  })
})

describe('the index at the back', () => {
  it('leads to the pages that it names, and the question with the topic is there', () => {
    const links = pdf.pages.slice(pageOf('Index')).flatMap((page) => page.links)
    expect(links.length).toBeGreaterThan(5)
    for (const {text, page} of links) expect(pdf.labels[page ?? -1], text).toBe(text.split('–')[0])
    for (const question of questionsOf(pack.built.guide)) {
      const page = pageOf(promptText(question))
      for (const topic of question.topics) {
        const row = new RegExp(`^${topic},? ([\\d–, ]+)$`, 'm').exec(pdf.pages.at(-1)?.text ?? '')?.[1]
        expect(pagesIn(row ?? ''), `${topic} on ${pdf.labels[page]}`).toContain(pdf.labels[page])
      }
    }
  })
})

/** Every page that a row such as `2–4, 9` names. */
function pagesIn(row: string): Array<string> {
  return row.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.trim().split('–').map(Number)
    return Array.from({length: last - first + 1}, (_, index) => String(first + index))
  })
}

describe('running heads and folios', () => {
  it('agree with the page labels: roman in front, then from 1', () => {
    const first = pdf.labels.indexOf('1')
    expect(first).toBeGreaterThan(2)
    expect(pdf.labels.slice(0, 3)).toEqual(['i', 'ii', 'iii'])
    expect(pdf.labels.slice(first)).toEqual(pdf.labels.slice(first).map((_, index) => String(index + 1)))
  })

  it('stand on every page of a section, folio outside, and name guide and section', () => {
    const starts = sections().map((section) => ({title: sectionTitle(section), page: pageOf(sectionTitle(section))}))
    const end = pageOf('Answers to the choices')
    let heads = 0
    for (const [index, {title, page: first}] of starts.entries()) {
      expect(first % 2, `${title} opens on a recto`).toBe(0)
      for (let page = first + 1; page < (starts[index + 1]?.page ?? end); page++) {
        const printed = edge(pdf.pages[page] as PdfPage, 'head')
        if (printed.length === 0) continue
        const recto = page % 2 === 0
        const folio = printed.find(({text}) => text === pdf.labels[page])
        expect(folio?.right, `the folio of page ${pdf.labels[page]}`).toBe(recto)
        expect(printed.map(({text}) => text)).toContain(recto ? title : pack.built.guide.title)
        heads++
      }
    }
    expect(heads).toBeGreaterThan(5)
  })

  it('leave no page with words unnumbered but the cover and its back', () => {
    for (const [index, page] of pdf.pages.entries()) {
      if (index < 2 || page.texts.length === 0) continue
      const printed = [...edge(page, 'head'), ...edge(page, 'foot')].map(({text}) => text)
      expect(printed, `page ${pdf.labels[index]}`).toContain(pdf.labels[index])
    }
  })
})

describe('what the booklet says about itself', () => {
  it('is title, author, language and the guide’s own date', () => {
    expect(pdf.info).toMatchObject({
      Title: 'Questions for a lighthouse keeper: study booklet',
      Author: 'Ida Norén',
      Subject: 'A small guide that exercises every part of a pack.',
      Keywords: 'lamps, fog, logbooks',
      Language: 'en-GB',
      CreationDate: "D:20250301000000+00'00'",
      ModDate: "D:20250301000000+00'00'",
    })
    expect(pdf.preferences).toMatchObject({DisplayDocTitle: true})
    for (const word of ['Ida Norén', 'study booklet', 'en-GB', '2025-03-01T00:00:00Z']) expect(pdf.xmp).toContain(word)
  })

  it('comes with links that lead somewhere', () => {
    const links = pdf.pages.flatMap((page) => page.links)
    const away = links.filter(({url}) => url !== null)
    expect(away.map(({url}) => url)).toContain('https://example.org/clockwork')
    for (const link of links) expect(link.page !== null || link.url !== null, link.text).toBe(true)
  })

  it('describes every link by where it leads', () => {
    const titles = new Map(pdf.outline.map(({title, page}) => [title, page]))
    for (const {description, page, url, text} of pdf.pages.flatMap(({links}) => links)) {
      if (url === null) expect(titles.get(description) ?? pdf.labels.indexOf(description), text).toBe(page)
      else expect(description).toBe(url)
    }
  })
})
