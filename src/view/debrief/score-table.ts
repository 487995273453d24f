/** The panel → the table of question × interviewer. */

import type {FilledAnswer} from '../../guide/filled-card.ts'
import {figure, fill, shorten, type Words} from '../words.ts'
import type {Flag, Panel, PanelQuestion} from './panel.ts'
import {whoGave} from './panel.ts'
import {decimals, type Fraction, halves, type Statistics, wideRange} from './statistics.ts'
import type {Figures, Quote, ScoreCell, ScoreRow, ScoreTable} from './types.ts'

/** What is not there. */
export const dash = '–'

export interface TablePlace {
  quotesBelow: boolean
  /** A quote is the beginning of the notes, so many letters of it; all of them stand on the sheets of evidence. */
  quoteLength: number
  /** Letters of a title, the rest of which stands there too. */
  titleLength: number
  weighted: boolean
}

export function scoreTable(panel: Panel, words: Words, place: TablePlace): ScoreTable {
  const columnsAfter = place.quotesBelow ? 6 : 7
  return {
    columnsAfterNumber: 1 + panel.members.length + columnsAfter,
    columnsAfter,
    columnsAfterFigures: columnsAfter - 5,
    ownRows: place.weighted ? 3 : 2,
    groups: panel.competencies.map(({name, questions}) => {
      const rows = questions.map((question, index) => ({
        ...scoreRow(question, panel, words, place.quoteLength),
        first: index === 0,
        title: shorten(question.title, place.titleLength),
      }))
      const extra = rows.filter(({revised}) => revised).length
      const below = place.quotesBelow ? rows.filter(({quotes}) => quotes.length > 0).length : 0
      return {competency: name ?? words.debrief.noCompetency, rows, span: rows.length + extra + below}
    }),
    weighted: place.weighted,
    legend: fill(words.debrief.legend, {
      range: wideRange,
      limit: figure(words, decimals({of: panel.points, over: 6}, 2)),
    }),
  }
}

function scoreRow(question: PanelQuestion, panel: Panel, words: Words, quoteLength: number): Omit<ScoreRow, 'first'> {
  const {identifier, number, title, statistics, answers} = question
  const wide = question.raised.includes('range')
  const ends = [statistics.lowest, statistics.highest]
  return {
    identifier,
    number,
    title,
    cells: answers.map((answer) => scoreCell(answer, wide && ends.includes(answer?.score ?? null), words)),
    figures: figuresOf(statistics, words),
    flags: question.raised.map((flag) => flagWords[flag](statistics, words)),
    quotes: question.raised.length > 0 ? quotesOf(question, panel, quoteLength) : [],
    revised: question.revised && {
      cells: answers.map((answer) => ({
        score: String(answer?.revised?.score ?? answer?.score ?? ''),
        changed: Boolean(answer?.revised),
      })),
      figures: figuresOf(question.revised, words),
      reasons: panel.members.flatMap(({letter}, index) => {
        const reason = answers[index]?.revised?.reason
        return reason ? [{letter, text: reason}] : []
      }),
    },
  }
}

function scoreCell(answer: FilledAnswer | null, end: boolean, words: Words): ScoreCell {
  if (!answer) return {score: '', why: '', end: false}
  return {score: String(answer.score ?? ''), why: answer.noScore ? words.debrief[answer.noScore] : '', end}
}

const flagWords: Record<Flag, (statistics: Statistics, words: Words) => string> = {
  range: ({range}, words) => fill(words.debrief.flagRange, {range: range ?? dash}),
  deviation: ({deviation}, words) =>
    fill(words.debrief.flagDeviation, {deviation: deviation ? figure(words, decimals(deviation, 2)) : dash}),
  one: (_, words) => words.debrief.flagOneRater,
  none: (_, words) => words.debrief.flagNoRater,
}

function figuresOf({n, median, mean, range, deviation}: Statistics, words: Words): Figures {
  const written = (given: Fraction | null, write: (given: Fraction) => string): string =>
    given ? figure(words, write(given)) : dash
  return {
    median: written(median, halves),
    mean: written(mean, (given) => decimals(given, 1)),
    range: range === null ? dash : String(range),
    deviation: written(deviation, (given) => decimals(given, 2)),
    n: String(n),
  }
}

/** The words of one who scored lowest and of one who scored highest; of whoever wrote any where all agree. */
function quotesOf(question: PanelQuestion, panel: Panel, quoteLength: number): Array<Quote> {
  const {lowest, highest} = question.statistics
  const wrote = panel.members.flatMap(({letter}, index) => {
    const notes = question.answers[index]?.notes
    return notes ? [{letter, text: shorten(notes, quoteLength)}] : []
  })
  const byWhom = (letters: Array<string>): Quote | undefined => wrote.find(({letter}) => letters.includes(letter))
  const ends = [byWhom(whoGave(question, highest, panel)), byWhom(whoGave(question, lowest, panel))]
  const found = ends.filter((quote) => quote !== undefined)
  const chosen = found.length > 0 ? [...new Set(found)] : wrote.slice(0, 2)
  return chosen.sort((a, b) => a.letter.localeCompare(b.letter))
}
