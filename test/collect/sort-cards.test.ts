import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {type Candidate, sortCards} from '../../src/collect/sort-cards.ts'
import type {FilledCard} from '../../src/guide/filled-card.ts'
import {card} from '../view/debrief/keepers.ts'

interface Sorted {
  candidates: Array<Candidate>
  messages: Array<string>
}

function sort(...cards: Array<FilledCard>): Sorted {
  const read = cards.map((item, index) => ({card: item, file: new VFile({path: `${index}.pdf`})}))
  const candidates = sortCards(read)
  return {
    candidates,
    messages: read.flatMap(({file}) =>
      file.messages.map(({reason, fatal}) => `${fatal ?? 'info'} ${file.path}: ${reason}`),
    ),
  }
}

const one = (name: string, candidate = 'K-1', score = 3): FilledCard =>
  card(name, {marks: [[score]], recommendation: 'yes', confidence: null, candidate})
const versioned = (item: FilledCard, hash: string): FilledCard => ({
  ...item,
  kit: {...item.kit, guide: {...item.kit.guide, hash}},
})

describe('cards', () => {
  it('are put together by candidate, whatever the case of the code, and candidates in order', () => {
    const {candidates, messages} = sort(one('Ada', 'K-10'), one('Ada', 'K-2'), one('Bo', 'k-10 '))
    expect(candidates.map(({code, cards}) => [code, cards.map(({interviewer}) => interviewer)])).toEqual([
      ['K-2', ['Ada']],
      ['K-10', ['Ada', 'Bo']],
    ])
    expect(messages).toEqual([])
  })

  it('that are copies count once', () => {
    const {candidates, messages} = sort(one('Ada'), one('Ada'))
    expect(candidates[0]?.cards.length).toBe(1)
    expect(messages).toEqual(['info 1.pdf: Unexpected copy of the card in ada.pdf; it counts once'])
  })

  it('of one interviewer that differ are both not used', () => {
    const {candidates, messages} = sort(one('Ada', 'K-1', 3), one('ada ', 'K-1', 4), one('Bo', 'K-2'))
    expect(candidates.map(({code}) => code)).toEqual(['K-2'])
    expect(messages).toEqual([
      'true 1.pdf: Unexpected second card of ada  for K-1, expected one; the other is in ada.pdf',
    ])
  })

  it('of two versions of a guide are not compared', () => {
    const {candidates, messages} = sort(versioned(one('Ada'), 'aaaa1'), versioned(one('Bo'), 'bbbb1'))
    expect(candidates).toEqual([])
    expect(messages[0]).toBe(
      'true 1.pdf: Unexpected version bbbb of the guide on a card of K-1, expected aaaa, as in ada.pdf',
    )
  })

  it('on which nothing is are left out', () => {
    const blank = card('Ada', {marks: [['blank']], recommendation: null, confidence: null, more: {signed: false}})
    expect(sort(blank)).toEqual({candidates: [], messages: [expect.stringContaining('nothing is written or marked')]})
  })
})
