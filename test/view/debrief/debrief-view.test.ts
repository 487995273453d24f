import {describe, expect, it} from 'vitest'
import type {FilledCard} from '../../../src/guide/filled-card.ts'
import {createDebriefView, type DebriefOptions} from '../../../src/view/debrief/create-debrief-view.ts'
import {type DebriefGeometry, debriefGeometry} from '../../../src/view/debrief/geometry.ts'
import type {DebriefView} from '../../../src/view/debrief/types.ts'
import {parsePaper} from '../../../src/view/paper.ts'
import {card, keepers} from './keepers.ts'

function view(cards: ReadonlyArray<FilledCard>, more: Partial<DebriefOptions> = {}): DebriefView {
  const geometry = debriefGeometry(parsePaper('a4') as never, cards.length) as DebriefGeometry
  return createDebriefView(cards, {geometry, ...more})
}

const rows = (shown: DebriefView) => shown.scores.groups.flatMap((group) => group.rows)
const row = (shown: DebriefView, number: number) => rows(shown).find((item) => item.number === number)
const start = (shown: DebriefView): Array<string> => shown.start.map(({text}) => text)

/** Two who agree on everything. */
const agreed = ['Ada', 'Bo'].map((name) =>
  card(name, {marks: [[4, 'Same.'], [3]], recommendation: 'yes', confidence: 'high'}),
)

describe('the debrief', () => {
  it('writes figures as people do who speak the guide’s language', () => {
    const speaking = (lang: string) =>
      view(keepers.map((own) => ({...own, kit: {...own.kit, guide: {...own.kit.guide, lang}}})))
    const figures = (lang: string) => [
      ...Object.values(row(speaking(lang), 2)?.figures ?? {}),
      row(speaking(lang), 2)?.flags.at(-1),
      speaking(lang).interviewers[3]?.ownMean,
    ]
    expect(figures('en')).toEqual(['3.5', '3.5', '3', '1.50', '2', 'AD 1.50', '3.5'])
    expect(figures('de')).toEqual(['3,5', '3,5', '3', '1,50', '2', 'MA 1,50', '3,5'])
    expect(figures('ar').slice(0, 2)).toEqual(['3.5', '3.5'])
  })

  it('puts raw scores, median, mean, range, average deviation and n beside each other', () => {
    const shown = view(keepers)
    const table = rows(shown).map(({number, cells, figures}) => [
      number,
      cells.map(({score, why}) => score || why),
      Object.values(figures),
    ])
    // Worked by hand from what the cards hold.
    expect(table).toEqual([
      [1, ['4', '4', '', '3'], ['4', '3.7', '1', '0.44', '3']],
      [2, ['5', 'not asked', '2', ''], ['3.5', '3.5', '3', '1.50', '2']],
      [3, ['4', '3', '4', ''], ['4', '3.7', '1', '0.44', '3']],
      [4, ['', 'no time', '3', '3'], ['3', '3.0', '0', '0.00', '2']],
      [5, ['2', '4', '4', '5'], ['4', '3.8', '3', '0.88', '4']],
      [6, ['', '', '', '3'], ['3', '3.0', '–', '–', '1']],
      [7, ['3', '3', '', ''], ['3', '3.0', '0', '0.00', '2']],
      [8, ['', '3', '4', ''], ['3.5', '3.5', '1', '0.50', '2']],
    ])
    expect(shown.interviewers.map(({letter, ownMean, scored}) => [letter, ownMean, scored])).toEqual([
      ['A', '3.6', '5 of 5'],
      ['B', '3.4', '5 of 7'],
      ['C', '3.4', '5 of 5'],
      ['D', '3.5', '4 of 4'],
    ])
  })

  it('flags what is far apart and what has one rater, frames the ends, and quotes both', () => {
    const shown = view(keepers)
    expect(rows(shown).flatMap(({number, flags}) => (flags.length > 0 ? [[number, flags]] : []))).toEqual([
      [2, ['range 3', 'AD 1.50']],
      [5, ['range 3', 'AD 0.88']],
      [6, ['one rater']],
    ])
    expect(row(shown, 5)?.cells.map(({end}) => end)).toEqual([true, false, false, true])
    expect(row(shown, 5)?.quotes.map(({letter}) => letter)).toEqual(['A', 'D'])
    expect(row(shown, 2)?.quotes[1]?.text).toBe(
      '“The lamp was always fine in the morning, so I never had a reason to try.”',
    )
    expect(row(shown, 1)?.quotes).toEqual([])
    expect(shown.record.map(({number}) => number)).toEqual([2, 5, 6])
  })

  it('says where to start talking, widest first, and nobody what to decide', () => {
    expect(start(view(keepers))).toEqual([
      'Question 2: C gave 2, A gave 5. Hear both.',
      'Question 5: 2 to 5 over 4 raters. Hear A, then D.',
      'Recommendations cross the line between No and Yes.',
      'Question 6 has one rater; do not lean on it.',
    ])
    expect(start(view(agreed))).toEqual([expect.stringContaining('No flags')])
    const words = JSON.stringify({...view(keepers), words: null, evidence: null, scores: null})
    expect(words).not.toMatch(/\bhir(?:e|ing)\b/i)
  })

  it('has six lines at most, and says how many more there are', () => {
    const marks = (score: number) => Array.from({length: 8}, (): [number] => [score])
    const apart = [
      card('Ada', {marks: marks(1), recommendation: 'no', confidence: null}),
      card('Bo', {marks: marks(5), recommendation: null, confidence: null}),
    ]
    expect(start(view(apart)).length).toBe(6)
    expect(start(view(apart)).at(-1)).toBe('4 more points stand in the table below.')
  })

  it('names what is missing: cards, marks, recommendations, ratings', () => {
    const panel = ['Ada', 'Bo', 'Cyd']
    const cards = [
      card('Ada', {marks: [[4], ['blank'], ['unclear']], recommendation: null, confidence: null}),
      card('Bo', {marks: [[4], ['declined'], [3]], recommendation: 'yes', confidence: 'low'}),
    ].map((item) => ({...item, kit: {...item.kit, panel}}))
    const shown = view(cards, {unread: ['scan.pdf']})
    expect(start(shown)).toEqual([
      'One card could not be read: scan.pdf.',
      'No card has come from Cyd.',
      'A marked question 3 more than once: ask which mark holds.',
      'Question 2 has no score from anybody.',
      'Question 3 has one rater; do not lean on it.',
      'A left the recommendation blank.',
    ])
    expect(shown.head.cards).toBe('2 of 3 cards, all signed')
    expect(row(shown, 2)?.figures).toEqual({median: '–', mean: '–', range: '–', deviation: '–', n: '0'})
    expect(shown.coverage[0]?.holes).toEqual(['question 2: none'])
  })

  it('keeps the score before the discussion beside the one after it, with the reason', () => {
    const [ada, ...others] = structuredClone(keepers) as [FilledCard, ...Array<FilledCard>]
    const answer = ada.answers.find(({identifier}) => identifier === 'new-lens')
    if (answer) answer.revised = {score: 4, reason: 'C heard of the notice to mariners.'}
    const shown = row(view([ada, ...others]), 5)
    expect(shown?.cells.map(({score}) => score)).toEqual(['2', '4', '4', '5'])
    expect(shown?.figures.mean).toBe('3.8')
    expect(view([ada, ...others]).record.find(({number}) => number === 5)).toMatchObject({
      cells: [
        {was: '2', now: '4'},
        {was: '4', now: ''},
        {was: '4', now: ''},
        {was: '5', now: ''},
      ],
      reasons: [{letter: 'A'}],
    })
    expect(shown?.revised).toEqual({
      cells: ['4', '4', '4', '5'].map((score, index) => ({score, changed: index === 0})),
      figures: {median: '4', mean: '4.3', range: '1', deviation: '0.38', n: '4'},
      reasons: [{letter: 'A', text: 'C heard of the notice to mariners.'}],
    })
  })

  it('weighs only with a reason, and shows both', () => {
    const weights = [
      {
        what: 'Acting in an emergency',
        competency: 'Acting in an emergency',
        question: null,
        weight: 3,
        reason: 'Nobody is near.',
      },
    ]
    const shown = view(keepers, {weights})
    // A: 3 × 4, 3 × 5, 4, 2 and 3 over weights of 9.
    expect(shown.interviewers[0]?.weightedMean).toBe('4.0')
    expect(shown.weights).toEqual([{what: 'Acting in an emergency', weight: '3', reason: 'Nobody is near.'}])
    expect(view(keepers).scores.weighted).toBe(false)
  })

  it('has every note in full, with what was ticked', () => {
    const {evidence} = view(keepers)
    const printed = evidence.flatMap(({entries}) => entries.flatMap(({paragraphs}) => paragraphs)).join('\n')
    for (const {answers} of keepers) for (const {notes} of answers) expect(printed).toContain(notes ?? '')
    expect(evidence[4]?.entries[0]?.ticks).toEqual([
      'Heard: said what they would do first',
      'Red flags: blames the other keeper',
    ])
    expect(evidence.at(-1)?.entries[0]?.paragraphs[2]).toBe(
      'Not found out: Whether they have ever worked under an inspector.',
    )
  })

  it('tells who covered what, and where nobody was to ask', () => {
    const [emergency, , changes, others] = view(keepers).coverage
    expect(emergency?.cells[1]).toEqual({due: true, scored: '1', rest: '(2 not scored)'})
    expect(changes?.holes).toEqual(['question 6: one rater'])
    expect(others?.cells[3]).toEqual({due: false, scored: '', rest: ''})
    expect(view(keepers).coverage.map(({raters}) => raters)).toEqual([4, 4, 4, 3])
  })

  it('puts quotes under their rows where columns of interviewers leave no room beside them', () => {
    const many = Array.from({length: 7}, (_, index) =>
      card(`N${index}`, {marks: [[(index % 5) + 1, 'Words.']], recommendation: 'yes', confidence: null}),
    )
    const shown = view(many)
    expect(shown.page.quotesBelow).toBe(true)
    expect(shown.scores.groups[0]?.span).toBe(2)
    expect(debriefGeometry(parsePaper('a5') as never, 4)).toBe(null)
    expect(debriefGeometry(parsePaper('a4') as never, 40)).toBe(null)
  })
})
