/**
 * What a reader would find wrong in a booklet, measured in the PDF: numbers that are not the pages, words that are missing
 * or out of order, pages nearly empty, headings alone at the foot, ink outside the page.
 */
import {visit} from 'unist-util-visit'
import {promptText} from '../../src/guide/text.ts'
import type {Guide, Question} from '../../src/guide/types.ts'
import {questionsOf} from '../../src/guide/walk.ts'
import {directionOf} from '../../src/view/direction.ts'
import {type Pdf, type PdfPage, type PdfText, readPdf} from './read-pdf.ts'
import {readTags} from './read-tags.ts'

export interface BookFaults {
  /** Links that end in a page number, and those whose number is not the page that they lead to. */
  numbers: {read: number; wrong: Array<string>}
  /** Words of prompts and answers, and those that do not come in their place. */
  words: {read: number; missing: Array<string>}
  /** Pages with less than this share of their depth used, that no rule explains. */
  empty: Array<string>
  /** Headings in the last three lines of a page. */
  stranded: Array<string>
  outside: Array<string>
}

/** Millimetres and points of the page that is measured, as `geometry.ts` has them. */
export interface PageMeasure {
  top: number
  bottom: number
  line: number
}

const leastFilled = 0.15
const lastLines = 3
const mmPerPt = 25.4 / 72

export async function bookFaults(bytes: Uint8Array, guide: Guide, measure: PageMeasure): Promise<BookFaults> {
  const pdf = await readPdf(bytes)
  return {
    numbers: numbersIn(pdf),
    words: wordsIn(pdf, guide),
    empty: emptyPages(pdf, measure),
    stranded: await strandedHeadings(pdf, bytes, measure),
    outside: pdf.pages.flatMap((page, index) =>
      page.texts.filter((text) => isOutside(text, page)).map(({text}) => `${pdf.labels[index]}: ${text}`),
    ),
  }
}

/** Contents in front, index and references: whatever link ends in a page number. */
function numbersIn(pdf: Pdf): BookFaults['numbers'] {
  const links = pdf.pages.flatMap((page) => page.links).filter(({page}) => page !== null)
  const back = pdf.outline.findLast(({depth}) => depth === 0)?.page ?? pdf.pages.length
  const named = links.flatMap((link) => {
    const index = pdf.pages.slice(back).some((page) => page.links.includes(link))
    const number = index ? firstOf(link.text) : / (\d+|[ivxl]+)\.?$/.exec(link.text)?.[1]
    return number ? {...link, number} : []
  })
  const wrong = named.filter(({page, number}) => pdf.labels[page as number] !== number)
  return {read: named.length, wrong: wrong.map(({text, page}) => `${text} leads to ${pdf.labels[page as number]}`)}
}

/** The first page of `12–14`, whichever way it is written. */
function firstOf(text: string): string | undefined {
  const match = /^(\d+)(?:–(\d+))?$/.exec(text)
  return match ? String(Math.min(Number(match[1]), Number(match[2] ?? match[1]))) : undefined
}

/**
 * Each prompt and each answer word by word, from the page of the question on. Lines are broken anywhere in long words,
 * and running heads come between, so letters are compared as one stream in which the next word is not far.
 */
function wordsIn(pdf: Pdf, guide: Guide): BookFaults['words'] {
  const rightToLeft = directionOf(guide) === 'rtl'
  const streams = pdf.pages.map((page) => letters(rightToLeft ? linesFromRight(page) : page.text))
  const starts = new Map(pdf.outline.map(({title, page}) => [title, page]))
  const missing: Array<string> = []
  let read = 0
  for (const question of questionsOf(guide)) {
    const start = starts.get(`${question.number}. ${promptText(question)}`) ?? 0
    const stream = streams.slice(start).join('')
    for (const text of textsOf(question)) {
      let at = beginningOf(text, stream)
      for (const word of text) {
        read++
        const found = stream.indexOf(word, Math.max(at, 0))
        if (found < 0 || (at >= 0 && found - at > farthest)) missing.push(`${question.number}: ${word}`)
        else at = found + word.length
      }
    }
  }
  return {read, missing}
}

/** Pieces of a line stand in the file from left to right, whichever way they are read. */
function linesFromRight({texts}: PdfPage): string {
  const lines = [...groupedBy(texts, ({y}) => Math.round(y * 2)).values()]
  return lines
    .map((line) =>
      inOrder(line)
        .map(({text}) => text)
        .join(' '),
    )
    .join(' ')
}

function inOrder(line: Array<PdfText>): Array<PdfText> {
  const turned = line.some(({text}) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text))
  return line.toSorted((a, b) => (turned ? b.x - a.x : a.x - b.x))
}

function groupedBy<T>(items: Array<T>, keyOf: (item: T) => number): Map<number, Array<T>> {
  const groups = new Map<number, Array<T>>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** Where a text begins: at its first words, which stand together unless a page ends between them. */
function beginningOf(text: Array<string>, stream: string): number {
  for (const length of [5, 4, 3, 2]) {
    const at = stream.indexOf(text.slice(0, length).join(''))
    if (at >= 0) return at
  }
  return -1
}

/** Letters between two words of a text: a running head, a folio and a page of the key come between at most. */
const farthest = 1500

function textsOf(question: Question): Array<Array<string>> {
  const flows = question.children.flatMap((part) =>
    part.type === 'prompt' || part.type === 'answer' ? [part.children] : [],
  )
  return flows.flatMap((flow) =>
    flow.map((node) => {
      const words: Array<string> = []
      visit(node, (child) => {
        if ('value' in child && typeof child.value === 'string' && child.type !== 'html') words.push(child.value)
        return child.type === 'footnoteReference' || child.type === 'definition' ? 'skip' : undefined
      })
      return words
        .join(' ')
        .split(/\s+/)
        .map(letters)
        .filter((word) => word !== '')
    }),
  )
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function emptyPages(pdf: Pdf, measure: PageMeasure): Array<string> {
  const opening = new Set(pdf.outline.filter(({depth}) => depth === 0).map(({page}) => page))
  const first = pdf.labels.indexOf('1')
  return pdf.pages.flatMap((page, index) => {
    const body = bodyOf(page, measure)
    const depth = page.height - measure.top - measure.bottom
    const used = (Math.max(measure.top, ...body.map(({y}) => y)) - measure.top) / depth
    // Blank before an opener; an opener; the end of a section; room to write, which is drawn and has no words.
    const ruled =
      body.length === 0 || opening.has(index) || opening.has(index + 1) || index < first || endsSection(pdf, index)
    const written = body.some(({text}) => /Your own answer|Confidence/.test(text))
    return used >= leastFilled || ruled || written ? [] : [`${pdf.labels[index]}: ${Math.round(used * 100)} %`]
  })
}

/** What follows stands on a page of its own: after a blank one, or in landscape. */
function endsSection({pages}: Pdf, index: number): boolean {
  const next = pages[index + 1]
  return next === undefined || next.texts.length === 0 || next.width > next.height
}

async function strandedHeadings(pdf: Pdf, bytes: Uint8Array, measure: PageMeasure): Promise<Array<string>> {
  const tags = await readTags(bytes)
  return tags.flatMap(({path, page: index, text}) => {
    const page = pdf.pages[index] as PdfPage
    if (!/\bH[356]$/.test(path) || text.trim().length < 3) return []
    const limit = page.height - measure.bottom - lastLines * measure.line * mmPerPt
    const heading = page.texts.find(
      (item) =>
        item.y > limit &&
        item.y < page.height - measure.bottom &&
        item.text.trim().length >= Math.min(text.trim().length, 20) &&
        text.startsWith(item.text.trim()),
    )
    return heading ? [`${pdf.labels[index]}: ${text.slice(0, 60)}`] : []
  })
}

function bodyOf(page: PdfPage, {top, bottom}: PageMeasure): Array<PdfText> {
  return page.texts.filter(({y}) => y > top && y < page.height - bottom + 1)
}

function isOutside({x, y, width}: PdfText, page: PdfPage): boolean {
  return x < 0 || y < 0 || y > page.height || x + width > page.width + 0.1
}

/** In one line, for a table of several booklets. */
export function summary({numbers, words, empty, stranded, outside}: BookFaults): string {
  const counts = [numbers.read, numbers.wrong.length, words.read, words.missing.length]
  return [...counts, empty.length, stranded.length, outside.length].join('\t')
}
