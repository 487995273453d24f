import {afterAll, describe, expect, it} from 'vitest'
import {promptText} from '../../../src/guide/text.ts'
import type {Question} from '../../../src/guide/types.ts'
import {choicesIn, partOf, questionsOf} from '../../../src/guide/walk.ts'
import type {EditionName} from '../../../src/view/booklet/editions.ts'
import {type Pdf, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'
import {wordsIn} from '../words.ts'

const packs: Array<Pack> = []
afterAll(() => Promise.all(packs.map((pack) => pack.remove())))

async function print(edition: EditionName): Promise<{pack: Pack; pdf: Pdf; questions: Array<Question>}> {
  const pack = await buildLighthouse({documents: ['booklet'], formats: ['pdf'], edition})
  packs.push(pack)
  return {pack, pdf: await readPdf(await pack.read('booklet.pdf')), questions: questionsOf(pack.built.guide)}
}

const squeezed = (text: string): string => wordsIn(text).join(' ')

describe('the practice edition', async () => {
  const {pdf, questions} = await print('practice')
  const answersAt = pdf.outline.find(({title}) => title === 'Answers')?.page ?? -1
  const pageOf = (question: Question): number =>
    pdf.outline.find(({title}) => title === `${question.number}. ${promptText(question)}`)?.page ?? -1
  const bodyText = squeezed(
    pdf.pages
      .slice(0, answersAt)
      .map(({text}) => text)
      .join(' '),
  )
  const backText = squeezed(
    pdf.pages
      .slice(answersAt)
      .map(({text}) => text)
      .join(' '),
  )

  it('has nothing of an answer before the back', () => {
    expect(answersAt).toBeGreaterThan(0)
    for (const words of ['I carry the paraffin lamp upstairs first', 'Show some light first, write the time second']) {
      expect(bodyText).not.toContain(squeezed(words))
      expect(backText).toContain(squeezed(words))
    }
    const choice = questions.find((question) => partOf(question, 'choices')) as Question
    for (const {children} of choicesIn(partOf(choice, 'choices')))
      expect(bodyText).toContain(squeezed(JSON.stringify(children).match(/"value":"([^"]*)"/)?.[1] ?? '?'))
    expect(backText).toContain(squeezed('Two short flashes every ten seconds'))
  })

  it('names the page of each answer, and there the page of its question', () => {
    for (const question of questions) {
      const page = pageOf(question)
      const there = pdf.pages[page]?.links.filter(({text}) => text.startsWith('The answer is on page')) ?? []
      const target = there.find(
        ({page: to}) => to !== null && pdf.pages[to]?.links.some(({page: back}) => back === page),
      )
      expect(target, promptText(question)).toBeDefined()
      const answer = pdf.pages[target?.page ?? -1]
      expect(target?.text).toBe(`The answer is on page ${pdf.labels[target?.page ?? -1]}.`)
      const back = answer?.links.find(({page: to}) => to === page)
      expect(back?.text, promptText(question)).toMatch(new RegExp(`Question on page ${pdf.labels[page]}$`))
    }
  })
})

it('the answers edition ticks the right choices, and has no room to write', async () => {
  const {pdf} = await print('answers')
  const text = pdf.pages.map((page) => page.text).join('\n')
  expect(text).not.toContain('Your own answer')
  expect(text).not.toContain('Confidence')
  expect(text).toContain('I carry the paraffin lamp')
  expect(text).not.toContain('a dark tower is a hazard')
  expect(pdf.pages.flatMap(({alternatives}) => alternatives)).toContain('ticked')
})

it('large print is A4, and no word is smaller than 16 pt but code', async () => {
  const {pdf} = await print('large-print')
  for (const {width} of pdf.pages) expect(Math.abs(width - 210)).toBeLessThan(0.3)
  const sizes = pdf.pages.flatMap(({texts}) => texts.filter(({text}) => /\p{L}{2}/u.test(text)))
  const small = sizes.filter(({size}) => size < 15.9)
  expect(small.filter(({size}) => size < 13.9).map(({text, size}) => `${size} ${text}`)).toEqual([])
  expect(small.length / sizes.length).toBeLessThan(0.1)
})
