/** How the minutes of an interview are spent: what the running order is drawn from, and what a budget has to leave. */
import type {Question} from './types.ts'

/** Minutes of a question that has none written: five fill the 30 to 35 that a slot of 45 leaves for questions. */
const defaultMinutes = 6

/** Minutes before the first question, and after the last: the candidate’s own questions, and the closing words. */
export const opening = 5
export const closing = {questions: 5, script: 2} as const

export function minutesOf(question: Question): number {
  return question.minutes ?? defaultMinutes
}

/** What an interview of so many minutes leaves for questions. */
export function minutesToAsk(slot: number): number {
  return slot - opening - closing.questions - closing.script
}
