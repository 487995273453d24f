/** What is to be said of scorecards once they are laid out: how long all of it takes, and what had no room on its card. */

import type {VFile} from 'vfile'
import type {InterviewerGuide} from '../../guide/audience.ts'
import {interviewerQuestions} from '../../guide/audience.ts'
import {inWords} from '../../guide/in-words.ts'
import {report} from '../../guide/report.ts'
import type {Limits} from '../../view/scorecards/fit.ts'
import {clockOf} from '../../view/scorecards/running-order.ts'
import type {Card, ScorecardsView} from '../../view/scorecards/types.ts'
import type {CardRoom, FittedScorecards} from './fit-scorecards.ts'

/** The running order, with what it takes to open and to close, against the time that there is. */
export function reportLength(
  guide: InterviewerGuide,
  slot: number | null,
  file: VFile,
  who: string | null = null,
): void {
  const {questions, total} = clockOf(interviewerQuestions(guide))
  const asking = questions.reduce((sum, {minutes}) => sum + minutes, 0)
  if (slot === null || total <= slot) return
  report(file, {
    severity: 'warning',
    ruleId: 'interview-length',
    reason:
      `Unexpected length of ${who === null ? 'the interview' : `the interview of ${who}`}, ${total} minutes: ${asking} for the questions and ${total - asking} to ` +
      `open and close; expected at most the ${slot} of \`${who === null ? '--minutes' : 'minutes'}\``,
    note: 'Choose fewer questions: `--budget`, `--must-ask`, `--limit`, `--questions`, `--competency`.',
  })
}

export function reportRooms(
  guide: InterviewerGuide,
  {cards, notes}: ScorecardsView,
  {rooms, overfull}: FittedScorecards,
  {floor}: Limits,
  file: VFile,
): void {
  const places = new Map(interviewerQuestions(guide).map((question) => [question.identifier, question.position?.start]))
  for (const card of cards) {
    const place = places.get(card.identifier)
    reportMoved(card, place, file)
    const reason = roomReasons[rooms.get(card.identifier) ?? 'good'](card, floor)
    if (!reason) continue
    report(file, {
      severity: 'warning',
      ruleId: 'card-room',
      reason,
      place,
      note: 'Shorten the prompt, the steps of the framework, the red flags or the anchors.',
    })
  }
  for (const {folio} of notes.filter((sheet) => overfull.includes(sheet.folio))) {
    const card = cards.find(({notesFolio}) => notesFolio === folio)
    report(file, {
      severity: 'warning',
      ruleId: 'card-room',
      reason: `Unexpected length of what had no room on scorecards, expected it to fit on sheet ${folio}`,
      place: card && places.get(card.identifier),
      note: 'Shorten the code or the pictures of the question.',
    })
  }
  const others = overfull.filter((folio) => !notes.some((sheet) => sheet.folio === folio))
  for (const folio of others) {
    report(file, {
      severity: 'warning',
      ruleId: 'card-room',
      reason: `Unexpected length of what stands on sheet ${folio} of the scorecards, expected it to fit there`,
      place: undefined,
      note: 'Shorten the title or the author of the guide, the role or the names, or choose fewer questions.',
    })
  }
}

const roomReasons: Record<CardRoom, (card: Card, floor: number) => string | null> = {
  good: () => null,
  low: ({number}, floor) =>
    `Unexpected length of question ${number}: its scorecard has less than ${floor} mm for notes`,
  none: ({number}) =>
    `Unexpected length of question ${number}, expected one that fits on a scorecard with 85 mm for notes`,
}

/** What a card has not got is named, with the sheet that has it. */
function reportMoved({number, moved, notesFolio}: Card, place: Place, file: VFile): void {
  const {ask, probes, heard, anchors} = moved
  const parts = [
    ask > 0 ? 'the rest of the question' : '',
    probes > 0 ? counted(probes, 'follow-up') : '',
    heard > 0 ? counted(heard, 'line to tick', 'lines to tick') : '',
    anchors > 0 ? 'the whole anchors' : '',
  ].filter(Boolean)
  if (parts.length === 0) return
  const list = inWords(parts)
  report(file, {
    severity: 'info',
    ruleId: 'card-moved',
    reason: `Unexpected length of question ${number}: ${list} went to sheet ${notesFolio} of the scorecards`,
    place,
  })
}

type Place = Parameters<typeof report>[1]['place']

function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`
}
