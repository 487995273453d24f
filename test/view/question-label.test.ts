import {expect, it} from 'vitest'
import type {Guide, Question} from '../../src/guide/types.ts'
import {directionOf} from '../../src/view/direction.ts'
import {shownLabel} from '../../src/view/question-label.ts'
import {wordsFor} from '../../src/view/words.ts'

function question(label: string | null, prompt = 'What floats?', number = 3): Question {
  return {
    type: 'question',
    number,
    label,
    children: [{type: 'prompt', children: [{type: 'paragraph', children: [{type: 'text', value: prompt}]}]}],
  } as unknown as Question
}

it.each([
  [null, null],
  ['3', null],
  ['03.', null],
  ['Q3', null],
  ['Question 3', null],
  ['س3', null],
  ['Question', null],
  ['Floats', null],
  ['Q7', 'Q7'],
  ['T1A01', 'T1A01'],
  ['7', 'No. 7'],
  ['A keel of one’s own', 'A keel of one’s own'],
])('the label %j of the third question is shown as %j', (label, shown) => {
  expect(shownLabel(question(label), wordsFor('en'))).toBe(shown)
})

it.each([
  ['en', 'What is a keel?', 'ltr'],
  ['en', 'ما هو Keel في السفينة؟', 'rtl'],
  ['ar', 'HTTP?', 'rtl'],
  ['he-IL', '', 'rtl'],
  ['en', 'What does the word سفينة mean in a harbour town?', 'ltr'],
])('a guide in %s that asks “%s” runs %s', (lang, prompt, direction) => {
  expect(directionOf({type: 'guide', lang, children: [question(null, prompt)]} as unknown as Guide)).toBe(direction)
})
