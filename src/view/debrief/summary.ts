/** The figures of a debrief as plain data, for scripts; what is absent is `null`, and missing scores are in no figure. */
import type {FilledCard} from '../../guide/filled-card.ts'
import {createPanel, isSplit, type PanelQuestion} from './panel.ts'
import type {Fraction, Statistics} from './statistics.ts'

interface Figures {
  n: number
  median: number | null
  mean: number | null
  range: number | null
  averageDeviation: number | null
}

export interface Summary {
  guide: {identifier: string; title: string; hash: string}
  interviewers: Array<{letter: string; name: string; recommendation: string | null; confidence: string | null}>
  recommendationsSplit: boolean
  questions: Array<{
    identifier: string
    number: number
    title: string
    competency: string | null
    /** By letter, for those whose question it was. */
    scores: Record<string, number | null>
    figures: Figures
    /** With the scores after the discussion; `null` where none was changed. */
    revised: Figures | null
    flags: PanelQuestion['raised']
  }>
}

export function summaryOf(cards: ReadonlyArray<FilledCard>): Summary {
  const panel = createPanel(cards)
  const {identifier, title, hash} = cards[0]?.kit.guide ?? {identifier: '', title: '', hash: ''}
  return {
    guide: {identifier, title, hash},
    interviewers: panel.members.map(({letter, card}) => ({
      letter,
      name: card.interviewer,
      recommendation: card.overall.recommendation,
      confidence: card.overall.confidence,
    })),
    recommendationsSplit: isSplit(panel),
    questions: panel.questions.map((question) => ({
      identifier: question.identifier,
      number: question.number,
      title: question.title,
      competency: question.competency ?? question.section,
      scores: Object.fromEntries(
        panel.members.flatMap(({letter}, index) => {
          const answer = question.answers[index]
          return answer ? [[letter, answer.score]] : []
        }),
      ),
      figures: figuresOf(question.statistics),
      revised: question.revised && figuresOf(question.revised),
      flags: question.raised,
    })),
  }
}

function figuresOf({n, median, mean, range, deviation}: Statistics): Figures {
  return {n, median: numberOf(median), mean: numberOf(mean), range, averageDeviation: numberOf(deviation)}
}

function numberOf(fraction: Fraction | null): number | null {
  return fraction && fraction.of / fraction.over
}
