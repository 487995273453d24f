/** Sheets to write one’s own story on, for questions that are answered by one: situation, task, action, result. */
import type {Question, Step} from '../../guide/types.ts'
import {partOf} from '../../guide/walk.ts'
import {type BookletGeometry, linesOf, writingLine} from './geometry.ts'
import type {Entry, Worksheet} from './types.ts'

/** More questions than this get one sheet together, to be copied. */
const mostSheets = 12
/** How much of the room each step gets: what was done is what a listener wants to hear. */
const shares = [0.22, 0.18, 0.36, 0.24]
/** Lines of the grid that the question and the spaces between steps take, and the title on the first sheet. */
const taken = {question: 9, title: 5}

export function worksheets(
  questions: Array<Question>,
  entry: (question: Question) => Entry,
  geometry: BookletGeometry,
): Array<Worksheet> {
  const stories = questions.filter((question) => partOf(question, 'framework')?.kind === 'star')
  const [first] = stories
  if (!first) return []
  if (stories.length > mostSheets) return [{question: null, steps: stepsOf(first, true, geometry)}]
  return stories.map((question, index) => ({
    question: entry(question),
    steps: stepsOf(question, index === 0, geometry),
  }))
}

function stepsOf(question: Question, titled: boolean, geometry: BookletGeometry): Worksheet['steps'] {
  const terms = (partOf(question, 'framework')?.children ?? [])
    .filter((child): child is Step => child.type === 'step')
    .map(({term}) => term ?? '')
  const writing = writingLine(geometry)
  const lines = linesOf(geometry) - taken.question - (titled ? taken.title : 0)
  const room = Math.floor((lines * geometry.line) / writing)
  return terms.map((term, index) => {
    const share = terms.length === shares.length ? (shares[index] ?? 0) : 1 / terms.length
    return {term, lines: Array.from({length: Math.max(2, Math.floor(room * share))}, (_, line) => line)}
  })
}
