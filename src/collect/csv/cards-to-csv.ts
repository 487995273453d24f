/** Cards → the table; kits → the same table, to be filled in by hand. */
import type {FilledAnswer, FilledCard} from '../../guide/filled-card.ts'
import type {KitDescription, KitQuestion} from '../../guide/kit.ts'
import {type Column, columns, noScoreWords, recommendationWords} from './columns.ts'
import {writeCsv} from './write-csv.ts'

type Row = Partial<Record<Column, string | number | null>>

export function cardsToCsv(cards: ReadonlyArray<FilledCard>): string {
  return tableOf(cards.flatMap(cardRows))
}

/** The cards of kits, with nothing on them. */
export function templateCsv(kits: ReadonlyArray<KitDescription>): string {
  return tableOf(
    kits.flatMap((kit) => {
      const shared = {...kitCells(kit), candidate: kit.candidate, interviewer: kit.interviewer}
      return [
        ...kit.questions.map((question): Row => ({...shared, ...questionCells(question)})),
        {...shared, row: 'overall', title: kit.guide.title, date: kit.date, destroy_after: kit.destroyAfter},
      ]
    }),
  )
}

function cardRows({
  kit,
  candidate,
  interviewer,
  answers,
  overall,
  overflow,
  date,
  destroyAfter,
}: FilledCard): Array<Row> {
  const shared = {...kitCells(kit), candidate, interviewer}
  const {recommendation, confidence, signed, against, unknown} = overall
  return [
    ...answers.map((answer, index): Row => ({...shared, ...answerCells(answer, kit.questions[index])})),
    {
      ...shared,
      row: 'overall',
      title: kit.guide.title,
      score: recommendation ? recommendationWords[recommendation] : '',
      confidence,
      notes: overall.for,
      against,
      unknown,
      signed: signed ? 'yes' : '',
      date,
      destroy_after: destroyAfter,
    },
    ...overflow.map((notes): Row => ({...shared, row: 'more', notes})),
  ]
}

function kitCells({kit, role, guide}: KitDescription): Row {
  return {kit, role, guide: guide.identifier, guide_title: guide.title, lang: guide.lang, version: guide.hash}
}

function questionCells({identifier, number, title, competency, section}: KitQuestion): Row {
  return {row: 'question', question: identifier, number, title, competency: competency ?? section}
}

function answerCells(answer: FilledAnswer, question: KitQuestion | undefined): Row {
  return {
    ...(question ? questionCells(question) : {row: 'question', question: answer.identifier}),
    score: answer.score ?? noScoreWords[answer.noScore ?? 'blank'],
    notes: answer.notes,
    heard: ticks(answer.heard, question?.heard ?? []),
    red_flags: ticks(answer.flags, question?.flags ?? []),
    probes: answer.probes.join(' '),
    choices: answer.choices.join(' '),
    start: answer.start,
    end: answer.end,
    score_after: answer.revised?.score ?? '',
    reason_after: answer.revised?.reason ?? '',
  }
}

/** “1: said what they would do | 3: gave a time” */
function ticks(numbers: ReadonlyArray<number>, words: ReadonlyArray<string>): string {
  return numbers.map((number) => `${number}: ${(words[number - 1] ?? '').replaceAll('|', '/')}`).join(' | ')
}

function tableOf(rows: ReadonlyArray<Row>): string {
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))])
}
