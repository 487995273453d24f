/** The guide’s sections as the booklet’s: the outermost ones open on a page of their own, inner ones are headings. */

import {sectionTitle} from '../../guide/text.ts'
import {toText} from '../../guide/to-text.ts'
import type {FlowContent, Guide, GuideContent, Question, Section} from '../../guide/types.ts'
import {isDefinition, questionsOf} from '../../guide/walk.ts'
import type {SafeCss} from '../css.ts'
import type {ToHtml} from '../html/to-html.ts'
import {shorten, type Words} from '../words.ts'
import type {Edition} from './editions.ts'
import {type BookletGeometry, linesOf, measureOf} from './geometry.ts'
import type {BookletLayout} from './layout.ts'
import {bookletQuestion} from './question-view.ts'
import type {Block, BookletQuestion, BookletSection, Entry} from './types.ts'

/** An outermost section, or the questions that stand in none. */
export interface Part {
  identifier: string
  number: number | null
  title: string
  index: number
  content: Array<GuideContent>
  questions: Array<Question>
}

/** Flow before the first question or section introduces the guide; the rest falls into parts. */
export function partsOfGuide(guide: Guide): {introduction: Array<FlowContent>; parts: Array<Part>} {
  const introduction: Array<FlowContent> = []
  const parts: Array<Part> = []
  let number = 0
  for (const child of guide.children) {
    if (isDefinition(child)) continue
    if (child.type === 'section') {
      parts.push(partOfSection(child, ++number, parts.length))
    } else if (parts.length === 0 && child.type !== 'question') {
      introduction.push(child as FlowContent)
    } else {
      looseParts(parts).content.push(child)
    }
  }
  for (const part of parts) part.questions = part.content.flatMap(questionsOf)
  return {introduction: introduction.some((node) => !isMark(node)) ? introduction : [], parts}
}

/** Lines between questions, and comments, separate what is on pages of its own anyway. */
function isMark(node: FlowContent): boolean {
  return node.type === 'thematicBreak' || (node.type === 'html' && /^\s*<!--/.test(node.value))
}

/** Whether there is something to read: lines across and empty elements are none. */
function shows(html: string): boolean {
  return /<img/.test(html) || html.replace(/<[^>]*>/g, '').trim() !== ''
}

function partOfSection(section: Section, number: number, index: number): Part {
  const content = section.children.slice(1) as Array<GuideContent>
  return {identifier: section.identifier, number, title: sectionTitle(section), index, content, questions: []}
}

function looseParts(parts: Array<Part>): Part {
  const last = parts.at(-1)
  if (last?.title === '') return last
  const part = {
    identifier: `booklet-part-${parts.length + 1}`,
    number: null,
    title: '',
    index: parts.length,
    content: [],
    questions: [],
  }
  parts.push(part)
  return part
}

/** The name of a part’s pages in the style sheet. */
export function pageNameOf(index: number): SafeCss {
  return `part-${index + 1}` as SafeCss
}

/** Of a section without questions, this much stands on its opener; more belongs on the pages with its name. */
const mostIntroduced = 1

/** A blank page before the first part still belongs to the front matter. */
function blankPageOf(part: Part): SafeCss {
  return (part.index === 0 ? 'silent' : 'blank') as SafeCss
}

export interface SectionOptions {
  toHtml: ToHtml
  layout: BookletLayout | null
  edition: Edition
  entry: (question: Question) => Entry
  folio: (identifier: string) => string
  seeAlso: (question: Question) => Array<Entry>
  geometry: BookletGeometry
  words: Words
}

/**
 * Whether the list of questions has room under the opener’s title and introduction, by the widths of average text. The
 * contents page has the list in any case.
 */
function fitsOpener(part: Part, introduction: Array<FlowContent>, count: number, geometry: BookletGeometry): boolean {
  const measure = measureOf(geometry) / (geometry.text / 9.6)
  const titleLines = Math.ceil(part.title.length / (measure / 5)) * 2.6
  const proseLines = introduction.reduce((sum, node) => sum + Math.ceil(toText(node).length / (measure / 1.65)), 0)
  return 10.5 + titleLines + 2.5 + proseLines + 3 + count <= linesOf(geometry)
}

/** How many characters of average text fit on a line of the list, which leaves room for the page number. */
function openerLength(geometry: BookletGeometry): number {
  return Math.floor((measureOf(geometry) - 10) / (1.78 * (geometry.text / 9.6)))
}

export function bookletSection(part: Part, options: SectionOptions): BookletSection {
  const {toHtml, layout, entry} = options
  const first = part.content.findIndex((child) => child.type === 'question' || child.type === 'section')
  const prose = part.questions.length === 0
  const introduced = prose ? leadingParagraphs(part.content) : Math.max(first, 0)
  const introduction = part.content.slice(0, introduced) as Array<FlowContent>
  const rest = part.content.slice(introduced)
  const entries = part.questions.map((question) => {
    const line = entry(question)
    return {...line, text: shorten(line.text, openerLength(options.geometry))}
  })
  return {
    identifier: part.identifier,
    number: part.number,
    title: part.title,
    pageName: pageNameOf(part.index),
    blankPage: layout?.blanks.includes(part.identifier) ? blankPageOf(part) : null,
    introductionHtml:
      introduction.length > 0
        ? toHtml(introduction, {prefix: `${part.identifier}-introduction`, firstHeading: 3})
        : null,
    entries: fitsOpener(part, introduction, entries.length, options.geometry) ? entries : [],
    blocks: blocksOf(rest, options, part.identifier),
  }
}

/** How many paragraphs stand before anything else, without the one that leads to it. */
function leadingParagraphs(content: Array<GuideContent>): number {
  const other = content.findIndex((child) => child.type !== 'paragraph')
  return Math.max(0, Math.min(other < 0 ? content.length : other - 1, mostIntroduced))
}

/** Questions, inner headings and prose, in the order written. */
function blocksOf(content: Array<GuideContent>, options: SectionOptions, prefix: string): Array<Block> {
  const blocks: Array<Block> = []
  let prose: Array<FlowContent> = []
  const closeProse = (): void => {
    if (prose.length === 0) return
    const proseHtml = options.toHtml(prose, {prefix: `${prefix}-prose-${blocks.length}`, firstHeading: 4})
    if (shows(proseHtml)) blocks.push({startsPage: false, question: null, heading: null, proseHtml})
    prose = []
  }
  for (const child of content) {
    if (child.type === 'question') {
      closeProse()
      const own = options.layout?.own[child.identifier] ?? null
      const within = options.layout?.within.includes(child.identifier) ?? false
      const question = bookletQuestion(child, {...options, own, within, seeAlso: options.seeAlso(child)})
      const startsPage = beginsPage(question, blocks.at(-1)?.question ?? null, options.edition)
      blocks.push({startsPage, question, heading: null, proseHtml: null})
    } else if (child.type === 'section') {
      closeProse()
      const heading = {identifier: child.identifier, text: sectionTitle(child)}
      blocks.push({startsPage: false, question: null, heading, proseHtml: null})
      blocks.push(...blocksOf(child.children.slice(1) as Array<GuideContent>, options, child.identifier))
    } else if (!isDefinition(child)) {
      prose.push(child as FlowContent)
    }
  }
  closeProse()
  return blocks
}

/** As the style sheet has it: questions to be ticked share a page, and so do all that are printed without notes beside. */
function beginsPage(question: BookletQuestion, before: BookletQuestion | null, {room}: Edition): boolean {
  return room === 'rest' && before !== null && !(question.quick && before.quick)
}
