/**
 * Guide → what the booklet’s template receives.
 *
 * 1. The guide is laid out as front matter, sections and back matter;
 * 2. what an earlier print has told about pages is filled in, or left empty;
 * 3. `flow.ts` tells the layout in which order things are printed.
 */
import type {CandidateGuide} from '../../guide/audience.ts'
import {promptText} from '../../guide/text.ts'
import type {Question} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'
import type {SafeCss} from '../css.ts'
import {directionOf} from '../direction.ts'
import type {ToHtml} from '../html/to-html.ts'
import {fill, shorten, type Words, wordsFor} from '../words.ts'
import {answerSections} from './answers.ts'
import {contentsPieces} from './contents.ts'
import type {Edition} from './editions.ts'
import {targetsOf} from './flow.ts'
import {type BookletGeometry, bookletPage, measureOf, tableFit} from './geometry.ts'
import {imprint} from './imprint.ts'
import {indexPieces} from './index-view.ts'
import {keyRows} from './key.ts'
import type {BookletLayout} from './layout.ts'
import {type PlanDates, planView} from './plan-view.ts'
import {progressTables} from './progress.ts'
import {answerOf, endOf, isAnsweredAtBack} from './question-view.ts'
import {relatedQuestions} from './related.ts'
import {runningHead, runningHeads} from './running-heads.ts'
import {bookletSection, type Part, partsOfGuide} from './sections.ts'
import type {BookletView, ContentsSection, Entry, Titled} from './types.ts'
import {worksheets} from './worksheets.ts'

export interface BookletOptions {
  toHtml: ToHtml
  geometry: BookletGeometry
  edition: Edition
  layout: BookletLayout | null
  /** The days of a plan to follow, if there is to be one. */
  plan: PlanDates | null
  /** The guide’s file, as the imprint names it. */
  source: string | null
}

const identifiers = {
  contents: 'booklet-contents',
  introduction: 'booklet-introduction',
  howTo: 'booklet-how-to',
  progress: 'booklet-progress',
  key: 'booklet-key',
  answers: 'booklet-answers',
  plan: 'booklet-plan',
  worksheets: 'booklet-worksheets',
  index: 'booklet-index',
}

export function createBookletView(guide: CandidateGuide, options: BookletOptions): BookletView {
  const {layout, geometry, edition} = options
  const dir = directionOf(guide)
  const words = wordsFor(guide.lang)
  const {booklet} = words
  const {introduction, parts} = partsOfGuide(guide)
  const questions = questionsOf(guide)
  const folio = (identifier: string): string => layout?.folios[identifier] ?? ''
  const places = new Set([...questions, ...parts].map(({identifier}) => identifier))
  const noteAfterLink = (identifier: string): string | null =>
    places.has(identifier) ? fill(booklet.pageNote, {page: folio(identifier) || draftFolio}) : null
  const fitTable = (characters: number) => tableFit(geometry, characters)
  const toHtml: ToHtml = (nodes, piece) => options.toHtml(nodes, {...piece, noteAfterLink, fitTable, codeLines: true})
  const entry = (identifier: string, text: string, number: number | null = null): Entry => ({
    identifier,
    number,
    text,
    folio: folio(identifier),
  })
  const titled = (name: keyof typeof identifiers): Titled => ({identifier: identifiers[name], title: booklet[name]})
  const questionEntry = (question: Question): Entry => entry(question.identifier, promptText(question), question.number)
  const shortEntry = (question: Question): Entry => shortened(questionEntry(question), 52)
  const related = edition.room === 'rest' ? relatedQuestions(guide) : new Map<string, Array<Question>>()
  const shared = {toHtml, edition, layout, words}
  const atBack = answerSections(parts, {...shared, entry: shortEntry})
  const key = edition.ticked || edition.atBack.size > 0 ? [] : keyRows(questions, {...shared, entry: questionEntry})
  const sections = parts.map((part) =>
    bookletSection(part, {
      ...shared,
      entry: questionEntry,
      folio: (identifier) => folio(identifier) || draftFolio,
      seeAlso: ({identifier}) => (related.get(identifier) ?? []).map(shortEntry),
      geometry,
    }),
  )
  const answers = atBack.length > 0 ? {...titled('answers'), pageName: answersPage, sections: atBack} : null
  const front = {
    introduction:
      introduction.length > 0
        ? {
            ...titled('introduction'),
            html: toHtml(introduction, {prefix: identifiers.introduction, firstHeading: 3}),
          }
        : null,
    howTo: edition.tracked ? titled('howTo') : null,
  }
  const sheets = edition.tracked ? worksheets(questions, shortEntry, geometry) : []
  const [groups, ...others] = indexPieces(guide, {locale: words.locale, folio, stretchOf: stretchesIn(edition)})
  const back = {
    answers,
    key: key.length > 0 ? {...titled('key'), rows: key} : null,
    progress:
      edition.tracked && questions.length > 0
        ? {...titled('progress'), ...progressTables(identifiers.progress, questions.map(shortEntry), geometry)}
        : null,
    plan:
      edition.tracked && questions.length > 0 && options.plan
        ? {...titled('plan'), ...planView(questions, options.plan, words)}
        : null,
    worksheets: sheets.length > 0 ? {...titled('worksheets'), sheets} : null,
    index: groups
      ? {
          ...titled('index'),
          groups,
          more: others.map((own, at) => ({identifier: `${identifiers.index}-${at + 2}`, groups: own})),
        }
      : null,
  }
  const listed = (items: Array<Titled | null>): Array<Entry> =>
    items.filter((item) => item !== null).map(({identifier, title}) => entry(identifier, title))
  const listedSections = contentsSections(
    parts,
    entry,
    (question) => shortened(questionEntry(question), contentsLength(geometry)),
    words,
  )
  const contents = {
    title: booklet.contents,
    front: listed(Object.values(front)),
    ...contentsPieces(identifiers.contents, listedSections),
    back: listed(Object.values(back)),
  }
  const heading = fill(booklet[edition.documentTitle], {title: guide.title})
  return {
    lang: guide.lang,
    dir,
    rtl: dir === 'rtl',
    heading,
    words,
    edition: edition.name as SafeCss,
    large: edition.large,
    page: bookletPage(geometry),
    runningHeads: [
      ...runningHeads(guide, parts, geometry),
      ...(answers ? [runningHead(answersPage, guide, answers.title, geometry)] : []),
    ],
    cover: {title: guide.title, subtitle: guide.subtitle, author: guide.author, kind: booklet[edition.kind]},
    imprint: imprint(guide, heading, options.source, words),
    contents,
    ...front,
    sections,
    ...back,
    targets: targetsOf({contents, ...front, sections, ...back}),
  }
}

/** Stands for a page number that a draft does not know yet, as wide as most. */
const draftFolio = '00'

const answersPage = 'answers-pages' as SafeCss

/** Where a reader of the index finds what is said about a question. */
function stretchesIn(edition: Edition): (question: Question) => {first: string; last: string} {
  if (edition.atBack.size === 0) return (question) => ({first: question.identifier, last: endOf(question)})
  return (question) => {
    const place = isAnsweredAtBack(question, edition) ? answerOf(question) : question.identifier
    return {first: place, last: place}
  }
}

function shortened(entry: Entry, length: number): Entry {
  return {...entry, text: shorten(entry.text, length)}
}

/** As many characters of average text as fit on two lines of the contents, beside the page number. */
function contentsLength(geometry: BookletGeometry): number {
  const beside = geometry.side > 0 ? 9 : 32
  return 2 * Math.floor((measureOf(geometry) - beside) / (1.78 * (geometry.text / 9.6))) - 6
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
