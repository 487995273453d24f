/** Guide → the booklet on a screen: no pages, no room to write; answers are folded away until somebody asks for them. */
import type {CandidateGuide} from '../../guide/audience.ts'
import {promptText} from '../../guide/text.ts'
import type {Question} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'
import {answerSections} from '../booklet/answers.ts'
import {type Edition, editions} from '../booklet/editions.ts'
import type {BookletGeometry} from '../booklet/geometry.ts'
import {indexGroups} from '../booklet/index-view.ts'
import {bookletSection, type Part, partsOfGuide} from '../booklet/sections.ts'
import type {Entry} from '../booklet/types.ts'
import {directionOf} from '../direction.ts'
import type {ToHtml} from '../html/to-html.ts'
import {fill, wordsFor} from '../words.ts'
import type {ReaderSection, ReaderView} from './types.ts'

export interface ReaderOptions {
  toHtml: ToHtml
  edition: Edition
  geometry: BookletGeometry
}

const introductionIdentifier = 'booklet-introduction'
const indexIdentifier = 'booklet-index'

export function createReaderView(guide: CandidateGuide, options: ReaderOptions): ReaderView {
  const {edition, geometry} = options
  const toHtml: ToHtml = (nodes, piece) => options.toHtml(nodes, {...piece, codeLines: true})
  const words = wordsFor(guide.lang)
  const {booklet} = words
  const {introduction, parts} = partsOfGuide(guide)
  const folded = foldedEdition(edition)
  const entry = (question: Question): Entry => ({
    identifier: question.identifier,
    number: question.number,
    text: promptText(question),
    folio: '',
  })
  const shared = {toHtml, edition: folded, layout: null, words, entry}
  const rows = answerSections(parts, shared).flatMap((section) => section.rows)
  const answers = new Map(rows.map((row) => [row.question.identifier, row]))
  const numbers = new Map(questionsOf(guide).map(({identifier, number}) => [identifier, String(number)]))
  const groups = indexGroups(guide, {
    locale: words.locale,
    folio: (identifier) => numbers.get(identifier) ?? '',
    stretchOf: ({identifier}) => ({first: identifier, last: identifier}),
  })
  const section = (part: Part): ReaderSection => {
    const {blocks, introductionHtml} = bookletSection(part, {
      ...shared,
      folio: () => '',
      seeAlso: () => [],
      geometry,
    })
    return {
      identifier: part.identifier,
      number: part.number,
      title: part.title || booklet.questions,
      titled: part.title !== '',
      introductionHtml,
      entries: part.questions.map((question) => ({
        identifier: question.identifier,
        number: question.number,
        text: promptText(question),
      })),
      blocks: blocks.map(({question, heading, proseHtml}) => ({
        question: question && {...question, answer: answers.get(question.identifier) ?? null},
        heading,
        proseHtml,
      })),
    }
  }
  return {
    lang: guide.lang,
    dir: directionOf(guide),
    heading: fill(booklet[edition.documentTitle], {title: guide.title}),
    words,
    title: guide.title,
    subtitle: guide.subtitle,
    author: guide.author,
    open: edition.ticked,
    large: edition.large,
    introduction:
      introduction.length > 0
        ? {
            identifier: introductionIdentifier,
            title: booklet.introduction,
            html: toHtml(introduction, {prefix: introductionIdentifier, firstHeading: 3}),
          }
        : null,
    sections: parts.map(section),
    index: groups.length > 0 ? {identifier: indexIdentifier, title: booklet.index, groups} : null,
  }
}

/** Whatever the edition shows stands in the fold, but the choices. */
function foldedEdition(edition: Edition): Edition {
  const {practice} = editions
  const atBack = edition.ticked ? new Set([...edition.under].filter((kind) => kind !== 'choices')) : practice.atBack
  return {...practice, atBack}
}
