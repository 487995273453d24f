/** The words of the debrief, in English. `{name}` is filled in by the view. */

export const debriefWords = {
  documentTitle: 'Debrief: {title}, candidate {candidate}',
  debrief: 'Debrief',
  rule: 'Read the words before the numbers. Nobody moves a score only because it stands alone.',
  startHere: 'Start here',
  kit: 'Kit {kit}, version {version}',
  candidateCode: 'Candidate code',
  cards: {one: '{n} card', other: '{n} cards'},
  cardsOf: '{n} of {all} cards',
  allSigned: 'all signed',
  signed: '{n} signed',
  destroyAfter: 'Destroy after',
  folio: 'Debrief {page} of {pages}',
  interviewers: 'Interviewers',

  competency: 'Competency',
  question: 'Question',
  median: 'Median',
  mean: 'Mean',
  range: 'Range',
  averageDeviation: 'Avg. dev.',
  raters: 'n',
  flag: 'Flag',
  said: 'What was said',
  revised: 'After the discussion',
  ownMean: 'Own mean',
  ownMeanOf: 'scored of those due',
  weightedMean: 'Weighted mean',
  weightedMeanOf: 'reasons under “Weights”',
  recommendation: 'Recommendation',
  howSure: 'how sure',
  noCompetency: 'No competency named',
  scoredOf: '{n} of {all}',
  legend:
    'Empty: not this interviewer’s question. “No time”, “not asked” and the like are gaps, never zeros. Framed scores are the ends of a flagged range. Flags: range {range} or more; average deviation over {limit}; fewer than 2 raters.',

  'not-asked': 'not asked',
  'no-time': 'no time',
  declined: 'declined',
  blank: 'left blank',
  unclear: 'marked twice',

  'strong-no': 'Strong no',
  no: 'No',
  yes: 'Yes',
  'strong-yes': 'Strong yes',
  none: 'Not enough evidence',
  noRecommendation: 'left blank',
  low: 'low',
  medium: 'medium',
  high: 'high',
  unsure: '–',

  flagRange: 'range {range}',
  flagDeviation: 'AD {deviation}',
  flagOneRater: 'one rater',
  flagNoRater: 'no score',

  startTwo: 'Question {number}: {low} gave {lowest}, {high} gave {highest}. Hear both.',
  startSeveral: 'Question {number}: {lowest} to {highest} over {n} raters. Hear {low}, then {high}.',
  startSplit: 'Recommendations cross the line between No and Yes.',
  startOneRater: {
    one: 'Question {numbers} has one rater; do not lean on it.',
    other: 'Questions {numbers} have one rater each; do not lean on them.',
  },
  startNoRater: {
    one: 'Question {numbers} has no score from anybody.',
    other: 'Questions {numbers} have no score from anybody.',
  },
  startUnclear: '{letter} marked question {number} more than once: ask which mark holds.',
  startNoRecommendation: {
    one: '{letters} left the recommendation blank.',
    other: '{letters} left the recommendation blank.',
  },
  startUnread: {one: 'One card could not be read: {names}.', other: '{n} cards could not be read: {names}.'},
  startMissing: 'No card has come from {names}.',
  startMore: {one: 'One more flag in the table below.', other: '{n} more flags in the table below.'},
  startNothing: 'No flags: the scores lie close together. Hear a quote for each competency before you agree.',

  byCompetency: 'Scores by competency',
  byCompetencyKey: 'Letter: who gave it. Triangle: median. Line: lowest to highest.',
  byInterviewer: 'Scores by interviewer',
  byInterviewerKey: 'Number: which question. Triangle: own mean, to see a strict or a kind hand.',
  plotMedian: 'median {median}, n {n}',
  plotMean: 'mean {mean}, n {n}',
  plotNone: 'no score',
  plotAlt: '{title}. {rows}.',
  plotAltRow: '{name}: {caption}',

  coverage: 'Who covered what',
  coverageKey:
    'Numbers are questions asked and scored. Hatched: nobody was meant to ask. Aim: two raters for every competency.',
  coverageRaters: 'Raters',
  coverageStatus: 'Coverage',
  coverageGood: 'each question has two or more',
  notScored: '({numbers} not scored)',
  notTheirs: 'not theirs',
  holeOne: {one: 'question {numbers}: one rater', other: 'questions {numbers}: one rater'},
  holeNone: {one: 'question {numbers}: none', other: 'questions {numbers}: none'},

  weights: 'Weights',
  weightsKey:
    'Everything else weighs 1. A weight is no finding: it is a choice made beforehand, for the reason written here.',
  weight: 'Weight',
  reason: 'Reason',

  evidence: 'What they wrote',
  evidenceKey: 'The notes of every card in full, question by question.',
  heard: 'Heard: {list}',
  heardNone: 'Heard: none of {n}',
  redFlags: 'Red flags: {list}',
  for: 'For: {text}',
  against: 'Against: {text}',
  notFoundOut: 'Not found out: {text}',
  moreNotes: 'More notes: {text}',
  overall: 'Overall recommendation',

  record: 'Scores after the discussion',
  recordKey: 'The printed score stays. Write a new one only for new facts, and write the fact.',
  recordNone: 'No question is flagged. Write here the number of any whose score a new fact moved.',
  flaggedQuestion: 'Flagged question',
  wasNow: 'was, now',
  newFact: 'New fact that moved it, and who brought it',
  stillUnknown: 'Still unknown',
  stillUnknownHow: 'and who will find out',
  reasons: 'Reasons',
  reasonsHow: 'from the evidence, in the order of the job’s needs',
  signedForPanel: 'Signed for the panel',
  date: 'Date',
  decide: 'Decide',
  decideHow: 'people decide; this sheet only says where to start',
  doNotOffer: 'Do not offer',
  askMore: 'Ask more first',
  offer: 'Offer',
}

export type DebriefWords = typeof debriefWords

type Values = Readonly<Record<string, string | number>>

/** A message with its `{names}` filled in. */
export function fill(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** The form that a language has for a number, filled in. */
export function count(forms: {one?: string; other: string}, n: number, values: Values = {}): string {
  return fill((n === 1 ? forms.one : undefined) ?? forms.other, {n, ...values})
}
