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
import {count, longDate, shorten, words} from '../words.ts'
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
    bookletSection(part, {toHtml, layout, keyFolio: folio(identifiers.key), entry: questionEntry, geometry}),
  )
  return {
    lang: guide.lang,
    dir,
    rtl: dir === 'rtl',
    heading: `${guide.title}: ${words.booklet.toLowerCase()}`,
    page: bookletPage(geometry),
    runningHeads: runningHeads(guide, parts, geometry),
    cover: {title: guide.title, subtitle: guide.subtitle, author: guide.author, kind: words.booklet},
    imprint: imprint(guide, questions, options.source),
    contents: {
      title: words.contents,
      front: [
        ...(introduction.length > 0 ? [entry(identifiers.introduction, words.introduction)] : []),
        entry(identifiers.howTo, words.howTo),
      ],
      sections: contentsSections(parts, entry, (question) =>
        shortened(questionEntry(question), contentsLength(geometry)),
      ),
      back: [
        ...(key.length > 0 ? [entry(identifiers.key, words.key)] : []),
        ...(questions.length > 0 ? [entry(identifiers.progress, words.progress)] : []),
      ],
    },
    introduction:
      introduction.length > 0
        ? {
            identifier: identifiers.introduction,
            title: words.introduction,
            html: toHtml(introduction, {prefix: identifiers.introduction, firstHeading: 3}),
          }
        : null,
    howTo: {identifier: identifiers.howTo, title: words.howTo},
    sections,
    progress:
      questions.length > 0
        ? {
            identifier: identifiers.progress,
            title: words.progress,
            rows: questions.map((question) => shortened(questionEntry(question), 52)),
          }
        : null,
    key: key.length > 0 ? {identifier: identifiers.key, title: words.key, rows: key} : null,
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
): Array<ContentsSection> {
  return parts.map((part) => ({
    ...entry(part.identifier, part.title, part.number),
    entries: part.questions.map(questionEntry),
  }))
}

function imprint(guide: Guide, questions: Array<Question>, source: string | null): BookletView['imprint'] {
  const minutes = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0)
  const sections = guide.children.filter((child) => child.type === 'section').length
  const contents = [
    count(sections, 'section'),
    count(questions.length, 'question'),
    minutes > 0 ? `${count(minutes, 'minute')} of speaking` : '',
  ]
  const rows = [
    {term: 'Author', text: guide.author ?? ''},
    {term: 'Edition', text: guide.date ? longDate(guide.date, guide.lang) : ''},
    {term: 'Contents', text: contents.filter(Boolean).join(', ')},
    {term: 'Made from', text: source ?? ''},
    {term: 'Type', text: 'Source Serif, Source Sans and Source Code'},
  ]
  return {line: `${guide.title}: ${words.booklet.toLowerCase()}`, rows: rows.filter((row) => row.text !== '')}
}
