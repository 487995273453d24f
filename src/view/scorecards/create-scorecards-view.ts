/**
 * Guide → what the scorecards’ template receives.
 *
 * Sheets in order: the cover with the running order, one card a question, sheets for more notes (one for four
 * questions), and the overall recommendation. A card names the sheet that its notes go on, so sheets are counted first.
 */
import {visitParents} from 'unist-util-visit-parents'
import {promptText, sectionTitle} from '../../guide/text.ts'
import type {Guide, Question, Section} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'
import {directionOf} from '../direction.ts'
import type {ToHtml} from '../html/to-html.ts'
import {count, fill, shorten, type Words, wordsFor} from '../words.ts'
import {type CardPlace, createCard, type FittedCard, fits} from './card.ts'
import {dealNotes} from './notes.ts'
import type {Card, Kit, RunRow, ScorecardsPage, ScorecardsView} from './types.ts'

export interface ScorecardsOptions {
  toHtml: ToHtml
  page: ScorecardsPage
  candidate: string | null
  interviewer: string | null
  role: string | null
  /** The beginning of the guide’s hash. */
  version: string
  /** By identifier: how far down the list of fits a question’s words have to go. */
  fit: Readonly<Record<string, number>>
}

/** Minutes of a question that has none written: five fill the 30 to 35 that a slot of 45 leaves for questions. */
const defaultMinutes = 6
const opening = 5
const closing = {questions: 5, script: 2}
/** Rows of the running order on the cover sheet. */
const rowsOnCover = 9
/** More than these, and nobody asks all of them: there are boxes for so many of any number. */
const mostRated = 30
const blankRatings = 20
/** Longer than this, nobody asks all of it in one sitting. */
const longestInterview = 90

export function createScorecardsView(guide: Guide, options: ScorecardsOptions): ScorecardsView {
  const questions = questionsOf(guide)
  const rowCount = questions.length + 3
  const runSheetCount = rowCount > rowsOnCover ? Math.ceil(rowCount / options.page.rows) : 0
  const firstCard = 2 + runSheetCount
  const firstNotes = firstCard + questions.length
  const kinds = kindsOf(guide)
  const words = wordsFor(guide.lang)
  const {scorecards} = words

  let clock = opening
  const rows: Array<RunRow> = [runRow(0, opening, scorecards.opening)]
  const cards: Array<FittedCard> = []
  for (const [index, question] of questions.entries()) {
    const minutes = question.minutes ?? defaultMinutes
    const place: CardPlace = {
      folio: firstCard + index,
      kind: kinds.get(question) ?? null,
      minutes: fill(scorecards.doneBy, {minutes}),
      doneBy: clockTime(clock + minutes),
    }
    rows.push({
      ...runRow(clock, minutes, shorten(promptText(question), 54)),
      number: question.number,
      note: question.competency ?? place.kind,
      sheet: place.folio,
    })
    clock += minutes
    const fit = fits[options.fit[question.identifier] ?? 0]
    if (fit) cards.push(createCard(question, place, fit, {toHtml: options.toHtml, words}))
  }
  const notes = dealNotes(cards, firstNotes, words)
  for (const {cards, folio} of notes) for (const {card} of cards) nameNotesSheet(card, folio, words)
  const sheets = firstNotes + notes.length
  rows.push(runRow(clock, closing.questions, scorecards.candidatesOwn))
  rows.push({
    ...runRow(clock + closing.questions, closing.script, fill(scorecards.closing, {sheet: sheets})),
    sheet: sheets,
  })
  const total = clock + closing.questions + closing.script

  return {
    lang: guide.lang,
    dir: directionOf(guide),
    heading: fill(scorecards.documentTitle, {title: options.role ?? guide.title}),
    words,
    page: options.page,
    kit: createKit(guide, {...options, words}, {questions, total, sheets, rows: runSheetCount > 0 ? [] : rows}),
    runSheets: Array.from({length: runSheetCount}, (_, index) => ({
      folio: 2 + index,
      rows: rows.slice(index * options.page.rows, (index + 1) * options.page.rows),
    })),
    cards: cards.map(({card}) => card),
    notes: notes.map(({folio, rest}) => ({folio, rest})),
    overall: {
      folio: sheets,
      numbers: questions.length > mostRated ? [] : questions.map((question) => question.number),
      blanks: Array.from({length: questions.length > mostRated ? blankRatings : 0}, (_, index) => index),
    },
  }
}

function createKit(
  guide: Guide,
  options: ScorecardsOptions & {words: Words},
  {questions, total, sheets, rows}: {questions: Array<Question>; total: number; sheets: number; rows: Array<RunRow>},
): Kit {
  const {words} = options
  const {scorecards, common} = words
  const timed = total <= longestInterview
  const minutesText = count(words, common.minutes, total)
  const questionsText = count(words, common.questions, questions.length)
  const summary = timed
    ? fill(scorecards.summaryTimed, {minutes: minutesText, questions: questionsText})
    : fill(scorecards.summarySet, {questions: questionsText, hours: clockTime(total)})
  return {
    title: options.role ?? guide.title,
    shortTitle: shorten(options.role ?? guide.title, 40),
    version: fill(scorecards.kit, {version: options.version}),
    folio: 1,
    sheets,
    ofSheets: fill(scorecards.ofSheets, {n: sheets}),
    summary,
    timed,
    opening: timed ? fill(scorecards.openTimed, {minutes: minutesText, questions: questionsText}) : scorecards.openSet,
    alone: fill(scorecards.noteAlone, {sheet: sheets}),
    candidate: options.candidate,
    interviewer: options.interviewer,
    role: options.role,
    rows,
    competencies: timed ? [] : competenciesOf(questions),
  }
}

/** Sheets for notes are dealt once cards are made, so what a card says of its own is filled in afterwards. */
function nameNotesSheet(card: Card, sheet: number, words: Words): void {
  const {moreOnSheet, continued} = words.scorecards
  card.notesFolio = sheet
  card.moreOnSheet = card.moved > 0 ? fill(moreOnSheet, {n: card.moved, sheet}) : null
  card.continued = fill(continued, {sheet})
}

/** The questions of each competency, in the order in which competencies first occur. */
function competenciesOf(questions: Array<Question>): Kit['competencies'] {
  const names = new Map<string, Array<number>>()
  for (const {competency, number} of questions) {
    if (competency) names.set(competency, [...(names.get(competency) ?? []), number])
  }
  return [...names].map(([name, numbers]) => ({name, questions: numbers.join(', ')}))
}

/** The title of the section that each question stands in. */
function kindsOf(guide: Guide): Map<Question, string> {
  const kinds = new Map<Question, string>()
  visitParents(guide, 'question', (question: Question, ancestors) => {
    const section = ancestors.findLast((node): node is Section => node.type === 'section')
    if (section) kinds.set(question, shorten(sectionTitle(section), 40))
  })
  return kinds
}

function runRow(clock: number, minutes: number, title: string): RunRow {
  return {clock: clockTime(clock), minutes, number: null, title, note: null, sheet: null}
}

/** Minutes from the start as hours and minutes. */
function clockTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`
}
