/** A question as an interviewer’s card, made to fit as `fit` says; what has no room on it goes to the sheet for more notes. */
import type {InterviewerQuestion} from '../../guide/audience.ts'
import {type FieldKind, fieldPrefix} from '../../guide/fields.ts'
import {gaps} from '../../guide/kit.ts'
import type {FlowContent} from '../../guide/types.ts'
import type {SafeHtml, ToHtml} from '../html/to-html.ts'
import {shownLabel} from '../question-label.ts'
import {fill, type Words} from '../words.ts'
import {anchorsOf} from './anchors.ts'
import {askedOf} from './asked.ts'
import type {Fit} from './fit.ts'
import {type Empty, noForm, type PlaceField} from './form.ts'
import {movedBoxes} from './moved.ts'
import {heardCaption, rowsOf} from './rows.ts'
import type {Card, RateBox, RestBox} from './types.ts'

/** A card, and what had no room on it. */
export interface FittedCard {
  card: Card
  rest: Array<RestBox>
}

export interface CardPlace {
  folio: number
  section: string | null
  minutes: string
  doneBy: string
}

/** What all parts of a card are made with. */
export interface CardTools {
  toHtml: ToHtml
  /** Of a piece of this question; `name` tells it from its others. */
  html: (nodes: Array<FlowContent>, name: string) => SafeHtml
  words: Words
  place: PlaceField
}

/** Lines to write on, from the top of the box that they are printed in, in mm: see `--pen` in the style sheet. */
export const penLines: Empty = {is: 'lines', first: 8.05, pitch: 8.5}
const colon: Empty = {is: 'colon'}

export function createCard(question: InterviewerQuestion, at: CardPlace, fit: Fit, tools: CardTools): FittedCard {
  const {words} = tools
  const {number, competency} = question
  const field = (name: string, kind: FieldKind, label: string, more?: {empty?: Empty; size?: number}): string | null =>
    tools.place(`${fieldPrefix(question.identifier)}.${name}`, kind, fill(label, {number}), more)
  const rows = rowsOf(question, tools)
  const asked = askedOf(question, fit.ask === 1, tools)
  const anchors = anchorsOf(question, {steps: rows.heard.length, move: fit.anchors === 2}, tools)
  const kind = [
    at.section,
    shownLabel(question, words),
    question.level,
    question.mustAsk ? words.scorecards.mustAsk : null,
  ]
  const heard = rows.heard.slice(0, fit.heard)
  const rest = movedBoxes({number, asked, anchors, rows, fit, folio: at.folio}, words)
  const moved = (count: number, left: number): number => Math.max(0, count - left)
  return {
    rest,
    card: {
      identifier: question.identifier,
      number,
      folio: at.folio,
      tight: `prompt-${fit.prompt} cue-${fit.cue} anchors-${Math.min(fit.anchors, 1)}`,
      head: {code: null, initials: null},
      competency,
      kind: kind.filter(Boolean).join(', ') || null,
      minutes: at.minutes,
      doneBy: at.doneBy,
      start: field('start', 'line', words.fields.questionStart, {empty: colon}),
      end: field('end', 'line', words.fields.questionEnd, {empty: colon}),
      promptHtml: asked.promptHtml,
      askedHtml: asked.askedHtml,
      choices: asked.choices,
      listeningHtml: asked.listeningHtml,
      probes: {
        caption: rows.stock ? words.scorecards.probeStock : words.scorecards.probeMissing,
        rows: rows.probes.slice(0, fit.probes),
      },
      notes: field('notes', 'lines', words.fields.notes, {empty: penLines}),
      sketch: fit.sketch,
      more: field('more', 'tick', words.fields.more),
      heard: heard.length > 0 ? {caption: heardCaption(question, words), rows: heard} : null,
      flags: rows.flags.slice(0, fit.flags),
      anchors: {caption: anchors.caption, rows: anchors.rows},
      ...rateBoxes(question, tools),
      moved: {
        ask: asked.moved.length + asked.movedChoices.length,
        probes: moved(rows.probes.length, fit.probes),
        heard: moved(rows.heard.length, fit.heard) + moved(rows.flags.length, fit.flags),
        anchors: anchors.moved.length,
      },
      notesFolio: 0,
      onOther: {ask: null, probes: null, heard: null, anchors: null},
      continued: '',
    },
  }
}

/** The five ratings, and the three reasons for none: one group, of which one box can be ticked. */
function rateBoxes(question: InterviewerQuestion, {words, place}: CardTools): Pick<Card, 'ratings' | 'noScores'> {
  const {weak, solid, strong, between, notAsked, outOfTime, declined} = words.scorecards
  const {number} = question
  const box = (option: number, shown: string, label: string): RateBox => ({
    value: String(option),
    word: shown,
    field: place(`${fieldPrefix(question.identifier)}.score`, 'choice', label, {
      option,
      group: fill(words.fields.score, {number}),
    }),
  })
  const names = [weak, fill(words.fields.between, {low: weak, high: solid}), solid]
  const tooltips = [...names, fill(words.fields.between, {low: solid, high: strong}), strong]
  const noScore = (option: number, word: string): RateBox =>
    box(option, word, fill(words.fields.noScore, {number, word}))
  // In the order of the pen, which is not that of the options: a form goes by the latter.
  return {
    noScores: [
      noScore(gaps['not-asked'], notAsked),
      noScore(gaps['no-time'], outOfTime),
      noScore(gaps.declined, declined),
    ],
    ratings: [weak, between, solid, between, strong].map((word, index) =>
      box(index + 1, word, fill(words.fields.rating, {number, rating: index + 1, word: tooltips[index] as string})),
    ),
  }
}

/** For whoever needs the words alone. */
export function noTools(words: Words): CardTools {
  const nothing = '' as SafeHtml
  return {toHtml: () => nothing, html: () => nothing, words, place: noForm}
}
