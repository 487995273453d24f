import {expect, it} from 'vitest'
import {inWords} from '../../src/guide/in-words.ts'

it.each([
  ['and', 'conjunction'],
  ['or', 'disjunction'],
] as const)('lists with “%s” as English does', (word, type) => {
  const list = new Intl.ListFormat('en', {type})
  for (let length = 0; length < 6; length++) {
    const items = Array.from({length}, (_, index) => `item ${index}`)
    expect(inWords(items, word)).toBe(list.format(items))
  }
})
