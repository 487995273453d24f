/** Says which questions are too long for a card: the same words where cards were measured and where they are guessed. */

import type {VFile} from 'vfile'
import {inWords} from '../../guide/in-words.ts'
import {report} from '../../guide/report.ts'
import type {Question} from '../../guide/types.ts'
import type {Draft, FittedFace} from '../../view/flashcards/draft.ts'
import type {Fitting} from '../../view/flashcards/fit.ts'
import type {Stock} from '../../view/flashcards/stock.ts'

/** How many cards a face takes: one, several, or some piece of it has room on none and is left out. */
export type Room = 'one' | 'several' | 'none'

export interface CardRoom {
  question: Question
  front: Room
  back: Room
}

/** `guessed`: nothing was measured, so nothing is certain. */
export function reportCards(cards: ReadonlyArray<CardRoom>, file: VFile, guessed: boolean): void {
  const overflowing = cards.filter(({front, back}) => front === 'none' || back === 'none')
  const rest = cards.filter((card) => !overflowing.includes(card))
  for (const {question} of overflowing) reportOverflow(question, file)
  for (const {question, front} of rest) if (front === 'several') reportFront(question, file, guessed)
  const continued = rest.filter(({front, back}) => front === 'one' && back === 'several')
  reportContinued(
    continued.map(({question}) => question),
    file,
    guessed,
  )
}

/** What came of fitting fronts and backs, which stand in turn. */
export function roomOf(fitted: ReadonlyArray<FittedFace>): Array<CardRoom> {
  const room = ({parts, overflow}: FittedFace): Room => (overflow ? 'none' : parts.length > 1 ? 'several' : 'one')
  return pairsOf(fitted).flatMap(([front, back]) => {
    const question = front.parts[0]?.content.source.question
    return question ? {question, front: room(front), back: room(back)} : []
  })
}

/** A guess without any fitting: whether some size gets the whole of a face onto a card. */
export function guessRoom(fittings: ReadonlyArray<Fitting>, fits: (draft: Draft) => boolean): Array<CardRoom> {
  const faces = fittings.map((fitting) => fitting.next().value as Array<Draft>)
  const room = (drafts: Array<Draft>): Room => (drafts.every(fits) ? 'one' : 'several')
  return pairsOf(faces).flatMap(([front, back]) => {
    const question = front[0]?.content.source.question
    return question ? {question, front: room(front), back: room(back)} : []
  })
}

const usual = 11

/** Says which backs took a smaller size to stay on one card; the sizes are those of usual print. */
export function reportSizes(fitted: ReadonlyArray<FittedFace>, file: VFile): void {
  const smaller = new Map<number, Array<Question>>()
  for (const {parts} of fitted) {
    const [part] = parts
    const size = Number(part?.size.slice(1))
    if (!part || parts.length > 1 || part.content.side === 'front' || size >= usual) continue
    const {question} = part.content.source
    const alike = smaller.get(size)
    if (alike) alike.push(question)
    else smaller.set(size, [question])
  }
  const sizes = [...smaller].sort(([a], [b]) => b - a)
  const [first] = sizes[0]?.[1] ?? []
  if (!first) return
  report(file, {
    severity: 'info',
    ruleId: 'card-size',
    reason: `Answers are set smaller than ${usual} pt to fit on their cards: ${sizes
      .map(([size, questions]) => `${size} pt, ${namesOf(questions)}`)
      .join('; ')}`,
    place: first.position?.start,
  })
}

/** Says of a sheet whose measures are not sure that it has to be measured. */
export function reportStock({id, confidence, source}: Stock, file: VFile): void {
  if (confidence !== 'disputed') return
  report(file, {
    severity: 'info',
    ruleId: 'stock-disputed',
    reason: `The sheet \`${id}\` is told in two ways (${source}): measure yours before you print`,
    note: 'Where the second card begins elsewhere, describe the sheet in the config, under `stocks`.',
  })
}

function pairsOf<T>(faces: ReadonlyArray<T>): Array<[front: T, back: T]> {
  return Array.from({length: faces.length / 2}, (_, index) => [faces[2 * index] as T, faces[2 * index + 1] as T])
}

function reportOverflow(question: Question, file: VFile): void {
  report(file, {
    severity: 'warning',
    ruleId: 'card-overflow',
    reason: `Unexpected size of something in question ${question.number}, expected what fits on a card`,
    place: question.position?.start,
    note: 'It is left out, and the card says so. Write a short answer under `**In short:**`.',
  })
}

function reportFront(question: Question, file: VFile, guessed: boolean): void {
  report(file, {
    severity: 'info',
    ruleId: 'question-too-long',
    reason: `Unexpected length of question ${question.number}, expected what fits on the front of one card`,
    place: question.position?.start,
    note: guessed ? `It goes on over two or more. ${guess}` : 'It goes on over two or more.',
  })
}

function reportContinued(split: Array<Question>, file: VFile, guessed: boolean): void {
  const [first] = split
  if (!first) return
  const numbers = namesOf(split)
  const note = 'A short answer under `**In short:**` keeps each to one.'
  report(file, {
    severity: 'info',
    ruleId: 'card-continued',
    reason:
      split.length > 1
        ? `Questions ${numbers} need more than one card`
        : `Question ${numbers} needs more than one card`,
    place: first.position?.start,
    note: guessed ? `${note} ${guess}` : note,
  })
}

const mostNamed = 12

function namesOf(questions: ReadonlyArray<Question>): string {
  const most = questions.length > mostNamed + 1 ? mostNamed : undefined
  const named = questions.slice(0, most).map(({number}) => String(number))
  if (named.length < questions.length) named.push(`${questions.length - named.length} more`)
  return inWords(named)
}

const guess = 'This is a guess by the number of letters; a build measures.'
