import {afterAll, beforeAll, expect, it} from 'vitest'
import {promptText} from '../../../src/guide/text.ts'
import {partOf, questionsOf} from '../../../src/guide/walk.ts'
import {type Pdf, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'

let pack: Pack
let pdf: Pdf

beforeAll(async () => {
  pack = await buildLighthouse({documents: ['booklet'], formats: ['pdf'], from: '2026-11-29', until: '2026-12-15'})
  pdf = await readPdf(await pack.read('booklet.pdf'))
})
afterAll(() => pack?.remove())

function textOf(title: string): Array<string> {
  const first = pdf.outline.find((item) => item.title === title)?.page ?? -1
  const next = Math.min(pdf.pages.length, ...pdf.outline.map(({page}) => page).filter((page) => page > first))
  return pdf.pages.slice(first, next).map(({text}) => text)
}

it('a plan says from when until when, and has a row for each day with something to do', () => {
  const text = textOf('A plan to follow').join('\n').replace(/\s+/g, ' ')
  expect(text).toContain('From 29 November 2026 to 15 December 2026, 7 questions.')
  for (const row of ['Sun 29 Nov 1 ', 'Mon 30 Nov 2 1 ', 'Sat 5 Dec 7 ', 'Tue 15 Dec The day itself.'])
    expect(text, row).toContain(row)
})

it('each question with a STAR framework has a worksheet with its steps', () => {
  const sheets = textOf('STAR worksheets')
  const stories = questionsOf(pack.built.guide).filter((question) => partOf(question, 'framework')?.kind === 'star')
  expect(stories.length).toBeGreaterThan(1)
  expect(sheets).toHaveLength(stories.length)
  for (const [index, question] of stories.entries()) {
    expect(sheets[index]?.replace(/\s+/g, ' ')).toContain(promptText(question).slice(0, 30))
    for (const term of ['Situation', 'Task', 'Action', 'Result']) expect(sheets[index]).toContain(term)
  }
})
