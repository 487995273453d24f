/**
 * Guide → what the scorecards’ template receives.
 *
 * Sheets in order: the cover with the running order, one card a question, sheets for more notes (one for four
 * questions), and the overall recommendation. A card names the sheet that its notes go on, so sheets are counted first.
 */
import {type InterviewerGuide, placedQuestions} from '../../guide/audience.ts'
import {sectionTitle} from '../../guide/text.ts'
import {directionOf} from '../direction.ts'
import {type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {fill, shorten, type Words, wordsFor} from '../words.ts'
import {type CardTools, createCard, penLines} from './card.ts'
import {type KitFacts, kitIdentifier} from './describe-kit.ts'
import {type Fit, firstFit} from './fit.ts'
import {createForm, noForm, type PlaceField} from './form.ts'
import {createKit} from './kit.ts'
import {dealNotes} from './notes.ts'
import {createOverall} from './overall.ts'
import {clockOf, clockTime, runningOrder} from './running-order.ts'
import type {Card, ScorecardsPage, ScorecardsView, SheetHead} from './types.ts'

export interface ScorecardsOptions {
  toHtml: ToHtml
  page: ScorecardsPage
  facts: KitFacts
  /** The beginning of the guide’s hash. */
  version: string
  /** Known to the build alone: what links of fields begin with; `null` for a kit to be filled in by hand. */
  formKey: string | null
  layout: ScorecardsLayout
}

/** What measuring has shown. */
export interface ScorecardsLayout {
  /** By identifier: what is done to the question’s words so that they fit. */
  fits: Readonly<Record<string, Fit>>
  /** How much larger boxes on sheets for more notes are than they are thought to be. */
  stretch: number
  /** Whether the running order stands on the cover. */
  runOnCover: boolean
}

/** Rows of the running order that a cover can hold. */
const rowsOnCover = 9
const longestSection = 40

export const firstLayout: ScorecardsLayout = {fits: {}, stretch: 1, runOnCover: true}

export function createScorecardsView(guide: InterviewerGuide, options: ScorecardsOptions): ScorecardsView {
  const {page, facts, layout, toHtml, formKey} = options
  const words = wordsFor(guide.lang)
  const {form, place: placeInForm} = createForm(formKey ?? '')
  const place: PlaceField = formKey === null ? noForm : placeInForm
  const placed = placedQuestions(guide).map(({question, section}) => ({
    question,
    section: section && shorten(sectionTitle(section), longestSection),
  }))
  const questions = placed.map(({question}) => question)
  const clock = clockOf(questions)
  const rowCount = questions.length + 3
  const onCover = layout.runOnCover && rowCount <= rowsOnCover
  const runSheetCount = onCover ? 0 : Math.ceil(rowCount / page.rows)
  // As many rows on each sheet, or the last would hold a line alone.
  const rowsPerSheet = Math.ceil(rowCount / Math.max(1, runSheetCount))
  const firstCard = 2 + runSheetCount
  const firstNotes = firstCard + questions.length

  const cards = placed.map(({question, section}, index) => {
    const {from, minutes} = clock.questions[index] as {from: number; minutes: number}
    const at = {
      folio: firstCard + index,
      section,
      minutes: fill(words.scorecards.doneBy, {minutes}),
      doneBy: clockTime(from + minutes),
    }
    const html: CardTools['html'] = (nodes, name) =>
      unwrapParagraph(toHtml(nodes, {prefix: `${question.identifier}-${name}`, firstHeading: 4}))
    return createCard(question, at, layout.fits[question.identifier] ?? firstFit, {toHtml, html, words, place})
  })
  const notes = dealNotes(cards, firstNotes, layout.stretch)
  for (const {cards, folio} of notes) for (const {card} of cards) nameNotesSheet(card, folio, words)
  const sheets = firstNotes + notes.length

  /** The head of every sheet but the cover, whose fields say the same. */
  const head = (): SheetHead => ({
    code: facts.candidate === null ? place('kit.code', 'line', words.scorecards.candidateCode) : null,
    initials: facts.initials === null ? place('kit.initials', 'line', words.fields.initials) : null,
  })
  const places = placed.map(({question, section}, index) => ({
    question,
    note: question.competency ?? section,
    folio: firstCard + index,
  }))
  const rows = runningOrder(places, clock, sheets, {words, place})
  return {
    lang: guide.lang,
    dir: directionOf(guide),
    heading: fill(words.scorecards.documentTitle, {title: facts.role ?? guide.title}),
    words,
    page,
    fillable: formKey !== null,
    form,
    kit: createKit({
      title: guide.title,
      facts,
      kit: kitIdentifier(guide),
      version: options.version,
      questions,
      total: clock.total,
      sheets,
      rows: onCover ? rows : [],
      words,
      place,
    }),
    runSheets: Array.from({length: runSheetCount}, (_, index) => ({
      folio: 2 + index,
      head: head(),
      rows: rows.slice(index * rowsPerSheet, (index + 1) * rowsPerSheet),
    })),
    cards: cards.map(({card}) => ({...card, head: head()})),
    notes: notes.map(({folio, rest}, index) => ({
      folio,
      head: head(),
      rest,
      field: place(
        notes.length > 1 ? `overflow.notes.${index + 1}` : 'overflow.notes',
        'lines',
        words.fields.overflow,
        {
          empty: penLines,
        },
      ),
    })),
    overall: {folio: sheets, head: head(), ...createOverall(questions, {words, place})},
  }
}

/** Sheets for notes are dealt once cards are made, so what a card says of its own is filled in afterwards. */
function nameNotesSheet(card: Card, sheet: number, words: Words): void {
  const {moreOnSheet, continued, restOnSheet, wholeOnSheet} = words.scorecards
  const {ask, probes, heard, anchors} = card.moved
  const many = (n: number): string | null => (n > 0 ? fill(moreOnSheet, {n, sheet}) : null)
  card.notesFolio = sheet
  card.onOther = {
    ask: ask > 0 ? fill(restOnSheet, {sheet}) : null,
    probes: many(probes),
    heard: many(heard),
    anchors: anchors > 0 ? fill(wholeOnSheet, {sheet}) : null,
  }
  card.continued = fill(continued, {sheet})
}
