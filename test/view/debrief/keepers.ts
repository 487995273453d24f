/** Four people who saw the same candidate for a lighthouse: what their cards hold. */
import type {FilledAnswer, FilledCard, NoScore} from '../../../src/guide/filled-card.ts'
import type {Confidence, KitQuestion, Recommendation} from '../../../src/guide/kit.ts'

export const questions: Array<KitQuestion> = (
  [
    ['lamp-out', 'The lamp goes out at night', 'Acting in an emergency'],
    ['first-minute', 'The first minute of a gale warning', 'Acting in an emergency'],
    ['log-gap', 'A gap in the log book', 'Keeping honest records'],
    ['two-logs', 'Two logs that disagree', 'Keeping honest records'],
    ['new-lens', 'Fitting a new lens while ships pass', 'Changing things safely'],
    ['old-horn', 'Retiring the old fog horn', 'Changing things safely'],
    ['relief-late', 'The relief boat is a week late', 'Living with others'],
    ['quarrel', 'A quarrel over the watch list', 'Living with others'],
  ] as const
).map(([identifier, title, competency], index) => ({
  identifier,
  number: index + 1,
  title,
  competency,
  section: null,
  heard: ['said what they would do first', 'named who has to know', 'gave a time', 'said how they would check'],
  flags: ['blames the other keeper'],
  minutes: 6,
  mustAsk: false,
  weight: null,
  weightReason: null,
}))

/** A score, a reason for none, or `null` where the question is not theirs; then notes. */
type Mark = [score: number | NoScore, notes?: string, heard?: Array<number>, flags?: Array<number>] | null

interface Given {
  marks: Array<Mark>
  recommendation: Recommendation | null
  confidence: Confidence | null
  more?: Partial<FilledCard['overall']>
  candidate?: string
}

export function card(interviewer: string, given: Given): FilledCard {
  const due = questions.flatMap((question, index) => {
    const mark = given.marks[index]
    return mark ? [{question, mark}] : []
  })
  return {
    source: `${interviewer.split(' ')[0]?.toLowerCase()}.pdf`,
    kit: {
      format: 'studypack-kit',
      version: 1,
      kit: 'LK-S2',
      guide: {identifier: 'lighthouse', title: 'Keeping a lighthouse', hash: '7c1e'.padEnd(64, '0'), lang: 'en'},
      scale: 5,
      candidate: given.candidate ?? 'K-0417',
      interviewer,
      initials: null,
      role: 'Keeper of the light, senior',
      date: null,
      destroyAfter: null,
      panel: [],
      questions: due.map(({question}) => question),
    },
    candidate: given.candidate ?? 'K-0417',
    interviewer,
    date: '2026-05-04',
    destroyAfter: '1 June 2027',
    answers: due.map(({question, mark: [score, notes, heard, flags]}): FilledAnswer => {
      const scored = typeof score === 'number'
      return {
        identifier: question.identifier,
        score: scored ? score : null,
        noScore: scored ? null : score,
        notes: notes ?? null,
        start: null,
        end: null,
        heard: heard ?? [],
        flags: flags ?? [],
        probes: [],
        choices: [],
        revised: null,
      }
    }),
    overall: {
      recommendation: given.recommendation,
      confidence: given.confidence,
      for: null,
      against: null,
      unknown: null,
      signed: true,
      ...given.more,
    },
    overflow: [],
  }
}

export const keepers: Array<FilledCard> = [
  card('Ada Bright', {
    marks: [
      [4, 'Rang the coastguard first, then looked for the fault. Had done it twice, both in winter.', [1, 2]],
      [
        5,
        '“We put the lamp out for five minutes every Friday and time each other until it burns again.” Showed the list of times. Knew which of the crew was slow and why, and had changed where the spare mantles hang because of it. Would do the same drill with the horn.',
        [1, 2, 3, 4],
      ],
      [4, 'Wrote the gap into the log, with the reason, the same night.'],
      null,
      [
        2,
        '“I would fit it in the afternoon. It is only one lens.” Asked what happens if the crane sticks: had not thought of it. No word of telling ships.',
        [1],
        [1],
      ],
      null,
      [3, 'Counted stores, halved the coal. Did not ask the others.'],
      null,
    ],
    recommendation: 'no',
    confidence: 'medium',
    more: {
      for: 'Drills, and keeps times (2).',
      against: 'Changes things without telling anybody (5).',
      unknown: 'Whether they have ever worked under an inspector.',
    },
  }),
  card('Bruno Świątek', {
    marks: [
      [4, 'Coastguard, then the spare burner.', [1, 2, 4]],
      ['not-asked'],
      [3, 'Said the gap should be filled in from memory, and marked as such.'],
      ['no-time'],
      [4, 'Old lens stays up until the new one has burned a night.', [1, 4]],
      null,
      [3, 'Kept the watch list as it was.'],
      [3, 'Swapped a watch, spoke to both.'],
    ],
    recommendation: 'yes',
    confidence: 'high',
  }),
  card('Chiara Lund', {
    marks: [
      null,
      [2, '“The lamp was always fine in the morning, so I never had a reason to try.”'],
      [4, 'Ruled a line, wrote “no entry”, signed it.', [1, 3]],
      [3, 'Compared with the coastguard’s log.'],
      [4, 'Asked for a calm week and a second pair of hands.', [1, 2]],
      null,
      null,
      [4, 'Heard both, then changed the list for a month to see.'],
    ],
    recommendation: 'yes',
    confidence: 'medium',
  }),
  card('Dmitri Okafor', {
    marks: [
      [3, 'Knew the order, needed a prompt for the coastguard.'],
      null,
      null,
      [3, 'Would keep both and add a note.'],
      [
        5,
        '“Nothing relies on the new lens until both have burned side by side for a week. Then I can still go back.” Named the notice to mariners and its number.',
        [1, 2, 3, 4],
      ],
      [3, '“We turned it off for an hour first, and waited for the telephone.”'],
      null,
      null,
    ],
    recommendation: 'strong-yes',
    confidence: 'low',
    more: {for: 'Goes back a step rather than on (5, 6).'},
  }),
]
