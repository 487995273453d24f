/**
 * Guide → what the booklet’s template receives.
 *
 * 1. The guide is laid out as front matter, sections and back matter;
 * 2. what an earlier print has told about pages is filled in, or left empty;
 * 3. the flow tells the layout in which order things are printed.
 */
import {promptText} from '../../guide/text.ts'
import type {Guide, Question} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'
import {directionOf} from '../direction.ts'
import type {ToHtml} from '../html/to-html.ts'
import {count, fill, listed, longDate, shorten, type Words, wordsFor} from '../words.ts'
import {type BookletGeometry, bookletPage, measureOf} from './geometry.ts'
import {keyRows} from './key.ts'
import type {BookletLayout, Flow} from './layout.ts'
import {endOf} from './question-view.ts'
import {runningHeads} from './running-heads.ts'
import {bookletSection, type Part, partsOfGuide} from './sections.ts'
import type {BookletView, ContentsSection, Entry} from './types.ts'

export interface BookletOptions {
  toHtml: ToHtml
  geometry: BookletGeometry
  layout: BookletLayout | null
  /** The guide’s file, as the imprint names it. */
  source: string | null
}

const identifiers = {
  introduction: 'booklet-introduction',
  howTo: 'booklet-how-to',
  progress: 'booklet-progress',
  key: 'booklet-key',
}

export function createBookletView(guide: Guide, options: BookletOptions): BookletView {
  const {layout, toHtml, geometry} = options
  const dir = directionOf(guide)
  const words = wordsFor(guide.lang)
  const {booklet} = words
  const {introduction, parts} = partsOfGuide(guide)
  const questions = questionsOf(guide)
  const folio = (identifier: string): string => layout?.folios[identifier] ?? ''
  const entry = (identifier: string, text: string, number: number | null = null): Entry => ({
    identifier,
    number,
    text,
    folio: folio(identifier),
  })
  const questionEntry = (question: Question): Entry => entry(question.identifier, promptText(question), question.number)
  const key = keyRows(questions, toHtml)
  const sections = parts.map((part) =>
    bookletSection(part, {toHtml, layout, keyFolio: folio(identifiers.key), entry: questionEntry, geometry, words}),
  )
  return {
    lang: guide.lang,
    dir,
    rtl: dir === 'rtl',
    heading: fill(booklet.documentTitle, {title: guide.title}),
    words,
    page: bookletPage(geometry),
    runningHeads: runningHeads(guide, parts, geometry),
    cover: {title: guide.title, subtitle: guide.subtitle, author: guide.author, kind: booklet.kind},
    imprint: imprint(guide, questions, options.source, words),
    contents: {
      title: booklet.contents,
      front: [
        ...(introduction.length > 0 ? [entry(identifiers.introduction, booklet.introduction)] : []),
        entry(identifiers.howTo, booklet.howTo),
      ],
      sections: contentsSections(
        parts,
        entry,
        (question) => shortened(questionEntry(question), contentsLength(geometry)),
        words,
      ),
      back: [
        ...(key.length > 0 ? [entry(identifiers.key, booklet.key)] : []),
        ...(questions.length > 0 ? [entry(identifiers.progress, booklet.progress)] : []),
      ],
    },
    introduction:
      introduction.length > 0
        ? {
            identifier: identifiers.introduction,
            title: booklet.introduction,
            html: toHtml(introduction, {prefix: identifiers.introduction, firstHeading: 3}),
          }
        : null,
    howTo: {identifier: identifiers.howTo, title: booklet.howTo},
    sections,
    progress:
      questions.length > 0
        ? {
            identifier: identifiers.progress,
            title: booklet.progress,
            rows: questions.map((question) => shortened(questionEntry(question), 52)),
          }
        : null,
    key: key.length > 0 ? {identifier: identifiers.key, title: booklet.key, rows: key} : null,
    targets: [
      ...(introduction.length > 0 ? [identifiers.introduction] : []),
      identifiers.howTo,
      ...sections.map((section) => section.identifier),
      ...questions.flatMap((question) => [question.identifier, endOf(question)]),
      ...(key.length > 0 ? [identifiers.key] : []),
      ...(questions.length > 0 ? [identifiers.progress] : []),
    ],
  }
}

/** The order in which the booklet’s elements are printed. */
export function bookletFlow(view: BookletView, guide: Guide): Flow {
  const byIdentifier = new Map(questionsOf(guide).map((question) => [question.identifier, question]))
  return {
    front: [view.introduction?.identifier, view.howTo.identifier].filter((item) => item !== undefined),
    sections: view.sections.map((section) => ({
      identifier: section.identifier,
      opens: section.title !== '',
      elements: section.blocks.flatMap(({question}) => {
        if (!question) return []
        const {identifier, end} = question
        return [{identifier, end, minutes: byIdentifier.get(identifier)?.minutes ?? null}]
      }),
    })),
    back: [view.key?.identifier, view.progress?.identifier].filter((item) => item !== undefined),
  }
}

function shortened(entry: Entry, length: number): Entry {
  return {...entry, text: shorten(entry.text, length)}
}

/** As many characters of average text as fit on two lines of the contents, beside the page number. */
function contentsLength(geometry: BookletGeometry): number {
  return 2 * Math.floor((measureOf(geometry) - 9) / (1.78 * (geometry.text / 9.6))) - 6
}

function contentsSections(
  parts: Array<Part>,
  entry: (identifier: string, text: string, number?: number | null) => Entry,
  questionEntry: (question: Question) => Entry,
  {booklet}: Words,
): Array<ContentsSection> {
  return parts.map((part) => ({
    ...entry(part.identifier, part.title, part.number),
    numbered: part.number === null ? null : fill(booklet.sectionNumber, {n: part.number}),
    entries: part.questions.map(questionEntry),
  }))
}

function imprint(
  guide: Guide,
  questions: Array<Question>,
  source: string | null,
  words: Words,
): BookletView['imprint'] {
  const {booklet, common} = words
  const minutes = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0)
  const sections = guide.children.filter((child) => child.type === 'section').length
  const contents = [
    count(words, common.sections, sections),
    count(words, common.questions, questions.length),
    minutes > 0 ? count(words, booklet.speaking, minutes) : '',
  ]
  const rows = [
    {term: booklet.author, text: guide.author ?? ''},
    {term: booklet.edition, text: guide.date ? longDate(words, guide.date) : ''},
    {term: booklet.contents, text: contents.filter(Boolean).join(', ')},
    {term: booklet.madeFrom, text: source ?? ''},
    {term: booklet.type, text: listed(words, ['Source Serif', 'Source Sans', 'Source Code'])},
  ]
  return {line: fill(booklet.documentTitle, {title: guide.title}), rows: rows.filter((row) => row.text !== '')}
}
