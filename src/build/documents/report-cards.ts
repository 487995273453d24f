/** Says which questions are too long for a card: the same words where cards were measured and where they are guessed. */
import type {VFile} from 'vfile'
import {report} from '../../guide/report.ts'
import type {Question} from '../../guide/types.ts'
import type {FittedFace} from '../../view/flashcards/fit.ts'

/** A question and how its two faces were set. */
interface Fitted {
  question: Question
  front: FittedFace
  back: FittedFace
}

/** `fitted` are fronts and backs in turn, as the view makes them. `guessed`: nothing was measured, so nothing is certain. */
export function reportCards(fitted: ReadonlyArray<FittedFace>, file: VFile, guessed: boolean): void {
  const questions = pairsOf(fitted)
  const overflowing = guessed ? [] : questions.filter(({front, back}) => front.overflow || back.overflow)
  const rest = questions.filter((entry) => !overflowing.includes(entry))
  const goesOn = ({parts, overflow}: FittedFace): boolean => parts.length > 1 || overflow
  const long = rest.filter(({front}) => goesOn(front))
  for (const {question} of overflowing) reportOverflow(question, file)
  for (const {question} of long) reportFront(question, file, guessed)
  const continued = rest.filter((entry) => !long.includes(entry) && goesOn(entry.back))
  reportContinued(
    continued.map(({question}) => question),
    file,
    guessed,
  )
}

function pairsOf(fitted: ReadonlyArray<FittedFace>): Array<Fitted> {
  const pairs: Array<Fitted> = []
  for (let index = 0; index + 1 < fitted.length; index += 2) {
    const [front, back] = [fitted[index], fitted[index + 1]]
    const question = front?.parts[0]?.content.source.question
    if (front && back && question) pairs.push({question, front, back})
  }
  return pairs
}

function reportOverflow(question: Question, file: VFile): void {
  report(file, {
    severity: 'error',
    ruleId: 'card-overflow',
    reason: `Unexpected size of something in question ${question.number}, expected what fits on a card`,
    place: question.position?.start,
    note: 'A table, a picture or a line of code is larger than a card: write a short answer under `**In short:**`.',
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
  const named = split.slice(0, split.length > mostNamed + 1 ? mostNamed : undefined).map(({number}) => String(number))
  if (named.length < split.length) named.push(`${split.length - named.length} more`)
  const numbers = new Intl.ListFormat('en').format(named)
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
const guess = 'This is a guess by the number of letters; a build measures.'
