/**
 * A plan on paper: on which day a question is new, and on which it is asked again.
 *
 * Intervals of 1, 3, 8 and 21 days are what FSRS-6 gives with its default parameters (90 % retention) to somebody who
 * had to look once and knows it from then on. Nothing is new in the last five days, and the last two are light.
 */

export interface Plan {
  days: Array<PlanDay>
  /** The day that all of it is for. */
  until: string
}

export interface PlanDay {
  /** As YYYY-MM-DD. */
  date: string
  /** Positions in the list of questions, counted from 0, in order. */
  fresh: Array<number>
  again: Array<number>
  /** Close to the end: only what is not known yet, and that without pressure. */
  light: boolean
}

/** Days from one time to the next: Leitner boxes. */
export const boxes: ReadonlyArray<number> = [1, 3, 8, 21]
/** Nothing is new on a day that is nearer to the end than this. */
const lastNew = 5
const lightDays = 2
/** The longest plan, in days. */
export const longestPlan = 366

const msPerDay = 86_400_000

/** Days from one date to another, both as YYYY-MM-DD. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / msPerDay)
}

/**
 * A plan for so many questions, from a day until the one before `until`; days on which nothing is due are left out.
 * Every question is new once. Throws a `RangeError` where `until` is not 1 to 366 days after `from`.
 */
export function studyPlan(questions: number, from: string, until: string): Plan {
  const length = daysBetween(from, until)
  if (!(length >= 1 && length <= longestPlan)) throw new RangeError(`${until} is no day to learn until from ${from}`)
  const light = length > lastNew ? lightDays : 0
  const newDays = length > lastNew ? length - lastNew + 1 : Math.ceil(length / 2)
  const perDay = Math.ceil(questions / newDays)
  const days = Array.from({length}, (_, day): PlanDay => {
    return {date: dateAfter(from, day), fresh: [], again: [], light: day >= length - light}
  })
  for (let question = 0; question < questions; question++) {
    let day = Math.floor(question / perDay)
    days[day]?.fresh.push(question)
    for (const interval of boxes) {
      day += interval
      if (day < length - light) days[day]?.again.push(question)
    }
  }
  return {days: days.filter(({fresh, again, light}) => light || fresh.length + again.length > 0), until}
}

function dateAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * msPerDay).toISOString().slice(0, 10)
}

/** Numbers in order as ranges: `1–4, 7`. */
export function ranges(numbers: ReadonlyArray<number>): string {
  const runs: Array<[first: number, last: number]> = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && number <= run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (last > first ? `${first}–${last}` : String(first))).join(', ')
}
