import {toString as toText} from 'mdast-util-to-string'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {promptText} from '../../../src/guide/text.ts'
import type {Question, QuestionContent} from '../../../src/guide/types.ts'
import {partOf, questionsOf} from '../../../src/guide/walk.ts'
import {type Pdf, type PdfPage, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'
import {missingWords, runsOf, wordsIn} from '../words.ts'

let pack: Pack
let pdf: Pdf
let questions: Array<Question>

beforeAll(async () => {
  pack = await buildLighthouse({
    documents: ['scorecards'],
    candidate: 'C-017',
    interviewer: 'Ottilie Brandt',
    role: 'Keeper of the light',
    minutes: 20,
  })
  pdf = await readPdf(await pack.read('scorecards.pdf'))
  questions = questionsOf(pack.built.guide)
})
afterAll(() => pack?.remove())

function cardOf(question: Question): PdfPage {
  const found = pdf.outline.find(({title}) => title === `${question.number}. ${promptText(question)}`)
  return pdf.pages[found?.page ?? -1] as PdfPage
}

/** The words under a label, block by block, so that none is glued to the next. */
function wordsOf(question: Question, type: Exclude<QuestionContent['type'], 'field'>): Array<string> {
  const texts = (node: unknown): Array<string> => {
    const {children, term} = node as {children?: Array<{type: string}>; term?: string}
    const inline = children?.some(({type: child}) => child === 'text') ?? true
    return [
      ...(term ? [term] : []),
      ...(inline ? [toText(node, {includeImageAlt: false})] : (children ?? []).flatMap(texts)),
    ]
  }
  return wordsIn(texts(partOf(question, type) ?? {children: []}).join('\n'))
}

describe('scorecards', () => {
  it('have one page for each question, in order, between the kit and the recommendation', () => {
    const pages = pdf.outline.map(({page}) => page)
    expect(new Set(pages).size).toBe(questions.length + 2)
    expect(pages[0]).toBe(0)
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
    expect(pages.at(-1)).toBe(pdf.pages.length - 1)
    const cards = pages.slice(1, -1)
    expect((cards.at(-1) ?? 0) - (cards[0] ?? 0)).toBe(questions.length - 1)
  })

  it('are A4, printed at their true size, tagged, with every font inside', () => {
    for (const {width, height} of pdf.pages) {
      expect(Math.abs(width - 210)).toBeLessThan(0.3)
      expect(Math.abs(height - 297)).toBeLessThan(0.3)
    }
    expect(pdf.preferences).toMatchObject({PrintScaling: 'None', Duplex: 'Simplex'})
    expect(pdf.marked).toBe(true)
    expect(pdf.pages.flatMap(({fonts}) => fonts).filter(({embedded, type3}) => !embedded || type3)).toEqual([])
  })

  it('hold what is asked, why, what to listen for and what counts, each on its own card', () => {
    for (const question of questions) {
      const found = wordsIn(cardOf(question).text)
      for (const type of ['prompt', 'rationale', 'framework', 'followUps', 'redFlags', 'anchors'] as const) {
        const wanted = wordsOf(question, type).filter((word) => !['strong', 'mixed', 'weak'].includes(word))
        expect(missingWords(wanted, found), `${type} of question ${question.number}`).toEqual([])
      }
    }
  })

  it('have steps to tick, notes, a rating and a way not to rate', () => {
    for (const question of questions) {
      const {text, texts} = cardOf(question)
      for (const words of ['Write', 'Rate', 'not asked', 'what they said and did']) {
        expect(text.toLowerCase(), `question ${question.number}`).toContain(words.toLowerCase())
      }
      const scale = texts.filter(({text: mark, y}) => /^[1-5]$/.test(mark) && y > 250).map(({text: mark}) => mark)
      expect(scale.join('')).toContain('12345')
    }
  })

  it('tell the interviewer nothing of what candidates are given to say', () => {
    const open = questions.flatMap((question) =>
      (['prompt', 'rationale', 'framework', 'followUps', 'redFlags', 'anchors'] as const).flatMap((type) => [
        ...runsOf(wordsOf(question, type), 5),
      ]),
    )
    const allowed = new Set(open)
    const printed = runsOf(wordsIn(pdf.pages.map(({text}) => text).join('\n')), 5)
    const secret = questions.flatMap((question) =>
      (['answer', 'brief', 'tip'] as const).flatMap((type) => [...runsOf(wordsOf(question, type), 5)]),
    )
    expect(secret.length).toBeGreaterThan(200)
    expect(secret.filter((run) => printed.has(run) && !allowed.has(run))).toEqual([])
  })

  it('carry the names that were given, the candidate only as a code', () => {
    const [kit] = pdf.pages
    for (const words of ['C-017', 'Ottilie Brandt', 'Keeper of the light']) expect(kit?.text).toContain(words)
    expect(cardOf(questions[0] as Question).text).toContain('C-017')
    expect(pdf.info['Title']).toBe('Interviewer scorecards: Keeper of the light')
  })

  it('are numbered as the running order says', () => {
    const [kit] = pdf.pages
    for (const [index, page] of pdf.pages.entries()) {
      expect(page.text.replace(/\s+/g, ' ')).toContain(`Sheet ${index + 1} of ${pdf.pages.length}`)
    }
    for (const question of questions) {
      expect(squeezed(pdf.pages.map(({text}) => text).slice(0, 2)), kit?.text).toContain(
        wordsIn(promptText(question)).slice(0, 4).join(' '),
      )
    }
  })

  it('warn when the questions take longer than the interview', () => {
    const {file} = pack.built
    expect(file.messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`)).toEqual([
      'interview-length: Unexpected length of the interview, 47 minutes: 35 for the questions and 12 to open and close; ' +
        'expected at most the 20 of `--minutes`',
    ])
  })
})

function squeezed(texts: Array<string>): string {
  return wordsIn(texts.join('\n')).join(' ')
}
