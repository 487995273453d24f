/** Two people at one table, and what neither may read of the other’s. */
import {toString as toText} from 'mdast-util-to-string'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {
  forCandidate,
  forInterviewer,
  type InterviewerQuestion,
  interviewerPart,
  interviewerQuestions,
} from '../../src/guide/audience.ts'
import type {Guide, Question, QuestionContent} from '../../src/guide/types.ts'
import {partOf, questionsOf} from '../../src/guide/walk.ts'
import {createBookletView} from '../../src/view/booklet/create-booklet-view.ts'
import {createFlashcardsView} from '../../src/view/flashcards/create-flashcards-view.ts'
import {createScorecardsView} from '../../src/view/scorecards/create-scorecards-view.ts'
import {buildLighthouse, type Pack} from './lighthouse.ts'
import {runsOf, wordsIn} from './words.ts'

const files = {
  candidate: ['booklet.html', 'flashcards.html', 'study.html'],
  interviewer: ['scorecards.html'],
}
const parts = {
  candidate: ['answer', 'brief', 'tip'],
  both: ['prompt', 'rationale', 'framework', 'followUps', 'redFlags', 'choices'],
  interviewer: ['anchors'],
} as const
/** Words in a row that are nobody else’s by chance. */
const run = 5

let pack: Pack
const printed = new Map<string, Set<string>>()

beforeAll(async () => {
  pack = await buildLighthouse({formats: ['html']})
  for (const name of [...files.candidate, ...files.interviewer]) {
    const html = String(await pack.read(name)).replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    printed.set(name, runsOf(wordsIn(html.replace(/<[^>]*>/g, ' ').replace(/&[#\w]+;/g, ' ')), run))
  }
})
afterAll(() => pack?.remove())

/** Runs of words that only these parts of the guide have. */
function runsIn(guide: Guide, types: ReadonlyArray<Exclude<QuestionContent['type'], 'field'>>): Set<string> {
  const blocks = questionsOf(guide).flatMap((question) =>
    types.flatMap((type) => (partOf(question, type)?.children ?? []).map((child) => toText(child))),
  )
  return new Set(blocks.flatMap((text) => [...runsOf(wordsIn(text), run)]))
}

function leaks(types: ReadonlyArray<Exclude<QuestionContent['type'], 'field'>>, names: Array<string>): Array<string> {
  const {guide} = pack.built
  const open = runsIn(guide, parts.both)
  const secret = [...runsIn(guide, types)].filter((words) => !open.has(words))
  expect(secret.length).toBeGreaterThan(15)
  return names.flatMap((name) =>
    secret.filter((words) => printed.get(name)?.has(words)).map((words) => `${name}: ${words}`),
  )
}

describe('what is printed', () => {
  it('for an interviewer has no word that candidates are given to say', () => {
    expect(leaks(parts.candidate, files.interviewer)).toEqual([])
  })

  it('for a candidate has no word that interviewers rate by', () => {
    expect(leaks(parts.interviewer, files.candidate)).toEqual([])
  })

  it('has the other side’s words where they belong, or the two above would see nothing', () => {
    expect(() => expect(leaks(parts.candidate, files.candidate)).toEqual([])).toThrow()
    expect(() => expect(leaks(parts.interviewer, files.interviewer)).toEqual([])).toThrow()
  })
})

describe('the guide', () => {
  it('of an interviewer has no answers, and one of a candidate nothing of what is rated', () => {
    const {guide} = pack.built
    const types = interviewerQuestions(forInterviewer(guide)).flatMap(({children}) => children.map(({type}) => type))
    expect(types.filter((type) => ['answer', 'brief', 'tip', 'field'].includes(type))).toEqual([])
    expect(types).toContain('anchors')
    for (const question of questionsOf(forCandidate(guide))) {
      expect(question).toMatchObject({competency: null, weight: null, weightReason: null, mustAsk: false})
      expect(partOf(question, 'anchors')).toBeNull()
    }
    expect(questionsOf(guide).some(({mustAsk}) => mustAsk)).toBe(true)
  })

  it('of one is not taken for that of the other', () => {
    const {guide} = pack.built
    // Types alone: nothing of this runs.
    const wrong = (question: InterviewerQuestion) => {
      // @ts-expect-error The tip has no place on an interviewer’s card.
      interviewerPart(question, 'tip')
      // @ts-expect-error Nor has a question with answers.
      const whole: InterviewerQuestion = questionsOf(guide)[0] as Question
      // @ts-expect-error Scorecards are made from the interviewer’s guide.
      createScorecardsView(guide, {} as never)
      // @ts-expect-error The booklet is made from the candidate’s guide.
      createBookletView(guide, {} as never)
      // @ts-expect-error And so are flashcards.
      createFlashcardsView(forInterviewer(guide), [], {} as never, {} as never)
      return whole
    }
    expect(wrong).toBeTypeOf('function')
  })
})
