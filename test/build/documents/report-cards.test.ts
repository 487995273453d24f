import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {type CardRoom, reportCards, reportSizes, reportStock} from '../../../src/build/documents/report-cards.ts'
import type {Question} from '../../../src/guide/types.ts'
import type {Candidate, FittedFace} from '../../../src/view/flashcards/draft.ts'
import {stockNamed} from '../../../src/view/flashcards/find-stock.ts'
import type {Stock} from '../../../src/view/flashcards/stock.ts'

const card = (number: number, front: CardRoom['front'], back: CardRoom['back']): CardRoom => ({
  question: {number} as Question,
  front,
  back,
})

function said(...cards: Array<CardRoom>): Array<string> {
  const file = new VFile('')
  reportCards(cards, file, false)
  return file.messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`)
}

it('says of each question only the gravest thing', () => {
  expect(said(card(1, 'one', 'one'))).toEqual([])
  expect(said(card(1, 'several', 'several'), card(2, 'one', 'several'), card(3, 'several', 'none'))).toEqual([
    'card-overflow: Unexpected size of something in question 3, expected what fits on a card',
    'question-too-long: Unexpected length of question 1, expected what fits on the front of one card',
    'card-continued: Question 2 needs more than one card',
  ])
})

it('names a dozen questions and counts the rest', () => {
  const many = Array.from({length: 20}, (_, index) => card(index + 1, 'one', 'several'))
  expect(said(...many)).toEqual([
    'card-continued: Questions 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, and 8 more need more than one card',
  ])
})

it('names the sizes that answers took to stay on one card', () => {
  const back = (number: number, ...sizes: Array<string>): FittedFace => ({
    parts: sizes.map((size) => ({size, content: {side: 'back', source: {question: {number}}}}) as Candidate),
    overflow: false,
  })
  const file = new VFile('')
  reportSizes([back(1, 't11'), back(2, 't9'), back(3, 't8', 't8'), back(4, 't10'), back(5, 't9')], file)
  expect(file.messages.map(({reason}) => reason)).toEqual([
    'Answers are set smaller than 11 pt to fit on their cards: 10 pt, 4; 9 pt, 2 and 5',
  ])
})

it('tells to measure a sheet of which sources differ', () => {
  const said = ['avery-5388', 'avery-5389'].map((id) => {
    const file = new VFile('')
    reportStock(stockNamed(id) as Stock, file)
    return file.messages.map(({reason}) => reason).join()
  })
  expect(said[0]).toBe('')
  expect(said[1]).toMatch(/`avery-5389` is told in two ways .*: measure yours before you print/)
})
