/** The cards of one candidate → questions × interviewers, with figures and flags. */
import type {FilledAnswer, FilledCard} from '../../guide/filled-card.ts'
import type {KitQuestion} from '../../guide/kit.ts'
import {isScattered, isWide, type Statistics, statisticsOf} from './statistics.ts'

/** What a row is flagged for: scores far apart, scattered, from one rater, or from none. */
export type Flag = 'range' | 'deviation' | 'one' | 'none'

export interface Panel {
  members: Array<Member>
  /** By number. */
  questions: Array<PanelQuestion>
  /** Competencies in the order in which they first occur, each with its questions. */
  competencies: Array<{name: string | null; questions: Array<PanelQuestion>}>
  /** Points of the scale. */
  points: number
}

export interface Member {
  letter: string
  card: FilledCard
  answers: Map<string, FilledAnswer>
}

export interface PanelQuestion extends KitQuestion {
  /** One for each member: `null` where the question was not theirs. */
  answers: Array<FilledAnswer | null>
  statistics: Statistics
  /** With the scores after the discussion in place of those before; `null` where nobody changed any. */
  revised: Statistics | null
  /** What it is flagged for. */
  raised: Array<Flag>
}

/** All cards are of one candidate and one guide; members come in the order of their names. */
export function createPanel(cards: ReadonlyArray<FilledCard>): Panel {
  const members = [...cards]
    .sort((a, b) => a.interviewer.localeCompare(b.interviewer, 'en') || a.source.localeCompare(b.source, 'en'))
    .map((card, index) => ({
      letter: letterOf(index),
      card,
      answers: new Map(card.answers.map((answer) => [answer.identifier, answer])),
    }))
  const points = cards[0]?.kit.scale ?? 5
  const known = new Map<string, KitQuestion>()
  for (const {kit} of cards) {
    for (const question of kit.questions) if (!known.has(question.identifier)) known.set(question.identifier, question)
  }
  const questions = [...known.values()]
    .sort((a, b) => a.number - b.number)
    .map((question) => panelQuestion(question, members, points))
  return {members, questions, competencies: groupsOf(questions), points}
}

function panelQuestion(question: KitQuestion, members: ReadonlyArray<Member>, points: number): PanelQuestion {
  const answers = members.map((member) => member.answers.get(question.identifier) ?? null)
  const statistics = statisticsOf(answers.map((answer) => answer?.score ?? null))
  const changed = answers.some((answer) => answer?.revised)
  return {
    ...question,
    answers,
    statistics,
    revised: changed ? statisticsOf(answers.map((answer) => answer?.revised?.score ?? answer?.score ?? null)) : null,
    raised: flagsOf(statistics, points),
  }
}

function flagsOf(statistics: Statistics, points: number): Array<Flag> {
  const flags: Array<Flag> = []
  if (isWide(statistics)) flags.push('range')
  if (isScattered(statistics, points)) flags.push('deviation')
  if (statistics.n === 1) flags.push('one')
  if (statistics.n === 0) flags.push('none')
  return flags
}

function groupsOf(questions: ReadonlyArray<PanelQuestion>): Panel['competencies'] {
  const groups = new Map<string | null, Array<PanelQuestion>>()
  for (const question of questions) {
    const name = question.competency ?? question.section
    groups.set(name, [...(groups.get(name) ?? []), question])
  }
  return [...groups].map(([name, group]) => ({name, questions: group}))
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** The letters of those who gave a score. */
export function whoGave({answers}: PanelQuestion, score: number | null, {members}: Panel): Array<string> {
  return members.flatMap(({letter}, index) => (answers[index]?.score === score && score !== null ? [letter] : []))
}

/** Whether some would hire and some would not. */
export function isSplit({members}: Panel): boolean {
  const words = new Set(members.map(({card}) => card.overall.recommendation))
  return (words.has('no') || words.has('strong-no')) && (words.has('yes') || words.has('strong-yes'))
}
