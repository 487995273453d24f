import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {type CardRoom, reportCards} from '../../../src/build/documents/report-cards.ts'
import type {Question} from '../../../src/guide/types.ts'

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
