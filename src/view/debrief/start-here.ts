/**
 * Where to start talking: what is not there at all, what is far apart, then what is unclear or rests on one rater. What has
 * no room stands in the table. It never says whom to hire.
 */
import {count, fill, type Words} from '../words.ts'
import type {Flag, Panel, PanelQuestion} from './panel.ts'
import {isSplit, whoGave} from './panel.ts'
import type {StartLine} from './types.ts'

/** Files that were left out, by name, and people of the panel of whom there is no card. */
export interface Absent {
  unread: ReadonlyArray<string>
  missing: ReadonlyArray<string>
}

export const mostLines = 6

export function startHere(panel: Panel, absent: Absent, words: Words): Array<StartLine> {
  const lines = [
    ...absentLines(absent, words),
    ...spreadLines(panel, words),
    ...(isSplit(panel) ? [words.debrief.startSplit] : []),
    ...unclearLines(panel, words),
    ...lonelyLines(panel, words),
    ...undecidedLines(panel, words),
  ]
  if (lines.length === 0) lines.push(words.debrief.startNothing)
  const kept = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines
  if (kept.length < lines.length) kept.push(count(words, words.debrief.startMore, lines.length - kept.length))
  return kept.map((text, index) => ({number: index + 1, text}))
}

/** The widest range first, then the largest deviation. */
function spreadLines(panel: Panel, words: Words): Array<string> {
  const apart: ReadonlyArray<Flag> = ['range', 'deviation']
  const deviation = ({statistics: {deviation}}: PanelQuestion): number =>
    deviation ? deviation.of / deviation.over : 0
  return panel.questions
    .filter(({raised}) => raised.some((flag) => apart.includes(flag)))
    .sort(
      (a, b) =>
        (b.statistics.range ?? 0) - (a.statistics.range ?? 0) || deviation(b) - deviation(a) || a.number - b.number,
    )
    .map((question) => {
      const {n, lowest, highest} = question.statistics
      return fill(n === 2 ? words.debrief.startTwo : words.debrief.startSeveral, {
        number: question.number,
        n,
        lowest: lowest ?? '',
        highest: highest ?? '',
        low: whoGave(question, lowest, panel).join(', '),
        high: whoGave(question, highest, panel).join(', '),
      })
    })
}

function absentLines({unread, missing}: Absent, words: Words): Array<string> {
  return [
    ...(unread.length > 0 ? [count(words, words.debrief.startUnread, unread.length, {names: unread.join(', ')})] : []),
    ...(missing.length > 0 ? [fill(words.debrief.startMissing, {names: missing.join(', ')})] : []),
  ]
}

function unclearLines(panel: Panel, words: Words): Array<string> {
  return panel.questions.flatMap(({number, answers}) =>
    panel.members.flatMap(({letter}, index) =>
      answers[index]?.noScore === 'unclear' ? [fill(words.debrief.startUnclear, {letter, number})] : [],
    ),
  )
}

function lonelyLines({questions}: Panel, words: Words): Array<string> {
  return (
    [
      ['none', words.debrief.startNoRater],
      ['one', words.debrief.startOneRater],
    ] as const
  ).flatMap(([flag, forms]) => {
    const numbers = questions.filter(({raised}) => raised.includes(flag)).map(({number}) => number)
    return numbers.length > 0 ? [count(words, forms, numbers.length, {numbers: inRanges(numbers)})] : []
  })
}

function undecidedLines({members}: Panel, words: Words): Array<string> {
  const letters = members.flatMap(({letter, card}) => (card.overall.recommendation ? [] : [letter]))
  return letters.length > 0
    ? [count(words, words.debrief.startNoRecommendation, letters.length, {letters: letters.join(', ')})]
    : []
}

/** 1, 2, 3, 7 → “1–3, 7”; ascending. */
export function inRanges(numbers: ReadonlyArray<number>): string {
  const runs: Array<[first: number, last: number]> = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([first, last]) =>
      first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(', ')
}
