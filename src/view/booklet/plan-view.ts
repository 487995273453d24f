/** The plan as the booklet prints it: a line a day, to be ticked. */
import type {Question} from '../../guide/types.ts'
import {count, fill, longDate, type Words} from '../words.ts'
import {ranges, studyPlan} from './plan.ts'
import type {PlanRow} from './types.ts'

/** First and last day, as YYYY-MM-DD. */
export interface PlanDates {
  from: string
  until: string
}

/** What a question takes that names no minutes, and how many times as long it takes while it is new. */
const usualMinutes = 3
const whileNew = 3

export function planView(
  questions: Array<Question>,
  {from, until}: PlanDates,
  words: Words,
): {
  intro: string
  rows: Array<PlanRow>
} {
  const {booklet} = words
  const {days} = studyPlan(questions.length, from, until)
  const numbers = (positions: Array<number>): string => ranges(positions.map((at) => questions[at]?.number ?? 0))
  const minutes = (positions: Array<number>): number =>
    positions.reduce((sum, at) => sum + (questions[at]?.minutes ?? usualMinutes), 0)
  const rows = days.map(({date, fresh, again, light}, index): PlanRow => {
    const time = whileNew * minutes(fresh) + minutes(again)
    return {
      date: shortDate(date, words),
      fresh: numbers(fresh),
      again: numbers(again),
      minutes: time > 0 ? String(time) : '',
      note: light ? (index === days.length - 1 ? booklet.planLast : booklet.planLight) : null,
    }
  })
  return {
    intro: fill(booklet.planIntro, {
      from: longDate(words, from),
      until: longDate(words, until),
      questions: count(words, words.common.questions, questions.length),
    }),
    rows: [...rows, {date: shortDate(until, words), fresh: '', again: '', minutes: '', note: booklet.planDay}],
  }
}

/** “Mon 30 Nov”, in the order that the language has. */
function shortDate(date: string, {locale}: Words): string {
  const parts = {weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC', numberingSystem: 'latn'} as const
  return new Intl.DateTimeFormat(locale, parts).format(new Date(`${date}T00:00:00Z`)).replaceAll(',', '')
}
