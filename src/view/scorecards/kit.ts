/** The cover sheet: who, what when, what to say, how to write, what never to ask. */
import type {InterviewerQuestion} from '../../guide/audience.ts'
import {count, fill, shorten, type Words} from '../words.ts'
import type {KitFacts} from './describe-kit.ts'
import type {PlaceField} from './form.ts'
import {clockTime} from './running-order.ts'
import type {Kit, RunRow} from './types.ts'

/** Longer than this, nobody asks all of it in one sitting. In minutes. */
const longestInterview = 90
const longestHead = 40

export interface KitOptions {
  title: string
  facts: KitFacts
  kit: string
  /** The beginning of the guide’s hash. */
  version: string
  questions: ReadonlyArray<InterviewerQuestion>
  /** Minutes in all. */
  total: number
  sheets: number
  rows: Array<RunRow>
  words: Words
  place: PlaceField
}

export function createKit(options: KitOptions): Kit {
  const {facts, questions, total, sheets, words} = options
  const {scorecards, common} = words
  const title = facts.role ?? options.title
  const timed = total <= longestInterview
  const minutes = count(words, common.minutes, total)
  const asked = count(words, common.questions, questions.length)
  return {
    title,
    shortTitle: shorten(title, longestHead),
    version: fill(scorecards.kit, {kit: options.kit, version: options.version}),
    folio: 1,
    sheets,
    ofSheets: fill(scorecards.ofSheets, {n: sheets}),
    summary: timed
      ? fill(scorecards.summaryTimed, {minutes, questions: asked})
      : fill(scorecards.summarySet, {questions: asked, hours: clockTime(total)}),
    timed,
    opening: timed ? fill(scorecards.openTimed, {minutes, questions: asked}) : scorecards.openSet,
    alone: fill(scorecards.noteAlone, {sheet: sheets}),
    candidate: facts.candidate,
    interviewer: facts.interviewer,
    initials: facts.initials,
    role: facts.role,
    date: facts.date,
    destroyAfter: facts.destroyAfter,
    fields: kitFields(options),
    musts: questions.some(({mustAsk}) => mustAsk),
    runHow: questions.some(({mustAsk}) => mustAsk) ? scorecards.runHowMust : scorecards.runHow,
    rows: options.rows,
    competencies: timed ? [] : competenciesOf(questions),
  }
}

function kitFields({facts, words, place}: KitOptions): Kit['fields'] {
  const {scorecards} = words
  const open = (known: string | null, name: string, label: string): string | null =>
    known === null ? place(`kit.${name}`, 'line', label, {size: 11}) : null
  return {
    code: open(facts.candidate, 'code', scorecards.candidateCodeNoName),
    interviewer: open(facts.interviewer, 'interviewer', scorecards.interviewerInFull),
    initials: open(facts.initials, 'initials', scorecards.initials),
    role: open(facts.role, 'role', scorecards.role),
    date: open(facts.date, 'date', scorecards.date),
    start: open(null, 'start', scorecards.startedAt),
    end: open(null, 'end', scorecards.endedAt),
    destroyAfter: open(facts.destroyAfter, 'destroy-after', scorecards.destroyAfter),
  }
}

/** Rows of one line each, and as many as the sheet has room for: the running order names the competency of every question. */
const mostCompetencies = 10
const mostNumbers = 14

/** The questions of each competency, in the order in which competencies first occur. */
export function competenciesOf(
  questions: ReadonlyArray<Pick<InterviewerQuestion, 'competency' | 'number'>>,
): Kit['competencies'] {
  const names = new Map<string, Array<number>>()
  for (const {competency, number} of questions) {
    const numbers = competency ? names.get(competency) : undefined
    if (numbers) numbers.push(number)
    else if (competency) names.set(competency, [number])
  }
  const rows = [...names].map(([name, numbers]) => ({name, questions: listed(numbers)}))
  return rows.length > mostCompetencies ? [...rows.slice(0, mostCompetencies - 1), {name: '…', questions: ''}] : rows
}

function listed(numbers: ReadonlyArray<number>): string {
  if (numbers.length <= mostNumbers) return numbers.join(', ')
  return `${numbers.slice(0, mostNumbers - 2).join(', ')} … ${numbers.at(-1)}`
}
