/** The running order: what is asked when, with a clock that adds up. */
import type {InterviewerQuestion} from '../../guide/audience.ts'
import {closing, minutesOf, opening} from '../../guide/interview-time.ts'
import {promptText} from '../../guide/text.ts'
import type {Question} from '../../guide/types.ts'
import {fill, shorten, type Words} from '../words.ts'
import type {PlaceField} from './form.ts'
import type {RunRow} from './types.ts'

/** When each question begins and ends, in minutes from the start, and how long all of it takes. */
export interface Clock {
  questions: Array<{from: number; minutes: number}>
  total: number
}

export function clockOf(questions: ReadonlyArray<InterviewerQuestion>): Clock {
  let clock = opening
  const rows = questions.map((question) => {
    const from = clock
    const minutes = minutesOf(question as unknown as Question)
    clock += minutes
    return {from, minutes}
  })
  return {questions: rows, total: clock + closing.questions + closing.script}
}

/** Characters of a question that its row has room for, alone and beside a must-ask mark. */
const longestTitle = {plain: 52, must: 44}

export interface RunPlace {
  question: InterviewerQuestion
  note: string | null
  folio: number
}

export function runningOrder(
  places: ReadonlyArray<RunPlace>,
  clock: Clock,
  sheets: number,
  {words, place}: {words: Words; place: PlaceField},
): Array<RunRow> {
  const {scorecards, fields} = words
  const edge = (from: number, minutes: number, title: string, sheet: number | null): RunRow => ({
    clock: clockTime(from),
    minutes,
    number: null,
    title,
    note: null,
    must: null,
    sheet,
    actual: null,
  })
  const longest = places.some(({question}) => question.mustAsk) ? longestTitle.must : longestTitle.plain
  const asked = places.map(({question, note, folio}, index): RunRow => {
    const {from, minutes} = clock.questions[index] as {from: number; minutes: number}
    const {number} = question
    return {
      clock: clockTime(from),
      minutes,
      number,
      title: shorten(promptText(question), longest),
      note,
      must: question.mustAsk ? scorecards.mustAsk : null,
      sheet: folio,
      actual: place(`kit.actual.${number}`, 'line', fill(fields.actual, {number})),
    }
  })
  const end = clock.total - closing.script
  return [
    edge(0, opening, scorecards.opening, null),
    ...asked,
    edge(end - closing.questions, closing.questions, scorecards.candidatesOwn, null),
    edge(end, closing.script, fill(scorecards.closing, {sheet: sheets}), sheets),
  ]
}

/** Minutes from the start as hours and minutes. */
export function clockTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`
}
