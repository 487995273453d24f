/**
 * Who asks what: competencies × interviewers, with the questions in the cells. It shows what nobody asks for (a hole), what
 * rests on one person, and which questions a candidate hears twice; then every kit, to be ticked off.
 */
import {type InterviewerGuide, interviewerQuestions} from '../../guide/audience.ts'
import {mm} from '../css.ts'
import {directionOf} from '../direction.ts'
import type {Paper} from '../paper.ts'
import {count, fill, listed, wordsFor} from '../words.ts'
import type {CoverageRow, CoverageView} from './types.ts'

export interface CoveredKit {
  candidate: string
  interviewer: string
  initials: string
  kit: string
  /** Identifiers. */
  questions: ReadonlyArray<string>
  minutes: number
  /** The name of its file, without ending. */
  name: string
}

export function createCoverageView(
  guide: InterviewerGuide,
  kits: ReadonlyArray<CoveredKit>,
  paper: Paper,
): CoverageView {
  const words = wordsFor(guide.lang)
  const {coverage} = words
  const interviewers = [...new Map(kits.map((kit) => [kit.interviewer, kit])).values()]
  const asked = new Map(interviewers.map(({interviewer}) => [interviewer, questionsAskedBy(interviewer, kits)]))
  const questions = interviewerQuestions(guide)
  const competencies = [...new Set(questions.map(({competency}) => competency))]
  const rows = competencies.map((competency): CoverageRow => {
    const own = questions.filter((question) => question.competency === competency)
    const cells = interviewers.map(({interviewer}) => {
      const numbers = own.filter(({identifier}) => asked.get(interviewer)?.has(identifier)).map(({number}) => number)
      return {numbers: numbers.length > 0 ? numbers.join(', ') : null}
    })
    const twice = own.filter(
      ({identifier}) => interviewers.filter(({interviewer}) => asked.get(interviewer)?.has(identifier)).length > 1,
    )
    const raters = cells.filter(({numbers}) => numbers !== null).length
    return {
      competency: competency ?? coverage.without,
      cells,
      raters,
      hole: raters === 0,
      single: raters === 1,
      twice: twice.length > 0 ? twice.map(({number}) => number).join(', ') : null,
    }
  })
  const holes = rows.filter(({hole}) => hole).map(({competency}) => competency)
  const doubles = rows.flatMap(({twice}) => (twice ? [twice] : []))
  const candidates = new Set(kits.map(({candidate}) => candidate)).size
  return {
    lang: guide.lang,
    dir: directionOf(guide),
    heading: fill(coverage.documentTitle, {title: guide.title}),
    words,
    page: {width: mm(paper.width), height: mm(paper.height)},
    summary: [
      count(words, coverage.candidates, candidates),
      count(words, coverage.interviewers, interviewers.length),
      count(words, coverage.kits, kits.length),
    ].join(' · '),
    interviewers: interviewers.map(({interviewer, initials}) => ({name: interviewer, initials})),
    rows,
    holes: holes.length > 0 ? fill(coverage.holes, {list: listed(words, holes)}) : null,
    doubles: doubles.length > 0 ? fill(coverage.doubles, {list: doubles.join(', ')}) : null,
    kits: kits.map(({candidate, interviewer, kit, minutes, name}) => ({
      candidate,
      interviewer,
      kit,
      minutes,
      file: name,
    })),
  }
}

/** By anybody of this name, of whichever candidate. */
function questionsAskedBy(interviewer: string, kits: ReadonlyArray<CoveredKit>): Set<string> {
  return new Set(kits.filter((kit) => kit.interviewer === interviewer).flatMap(({questions}) => questions))
}
