/** Who covered what: competency × interviewer, with the holes. */
import {count, fill, type Words} from '../words.ts'
import type {Panel, PanelQuestion} from './panel.ts'
import {inRanges} from './start-here.ts'
import type {CompetencyRow} from './types.ts'

export function coverageOf(panel: Panel, words: Words): Array<CompetencyRow> {
  return panel.competencies.map(({name, questions}) => {
    const cells = panel.members.map((_, index) => coverageCell(questions, index, words))
    return {
      competency: name ?? words.debrief.noCompetency,
      cells,
      raters: cells.filter(({scored}) => scored !== '').length,
      holes: (['none', 'one'] as const).flatMap((flag) => {
        const numbers = questions.filter(({raised}) => raised.includes(flag)).map(({number}) => number)
        const forms = flag === 'one' ? words.debrief.holeOne : words.debrief.holeNone
        return numbers.length > 0 ? [count(words, forms, numbers.length, {numbers: inRanges(numbers)})] : []
      }),
    }
  })
}

function coverageCell(questions: Array<PanelQuestion>, member: number, words: Words): CompetencyRow['cells'][number] {
  const due = questions.filter(({answers}) => answers[member])
  const isScored = ({answers}: PanelQuestion): boolean => (answers[member]?.score ?? null) !== null
  const numbers = (wanted: boolean): string =>
    inRanges(due.filter((question) => isScored(question) === wanted).map(({number}) => number))
  const rest = numbers(false)
  return {due: due.length > 0, scored: numbers(true), rest: rest ? fill(words.debrief.notScored, {numbers: rest}) : ''}
}
