/**
 * Chooses the questions of an interview as its lead would: what must be asked first, then whatever shows a competency that
 * has been seen least, until no question fits in the time that is left.
 */
import {minutesOf, minutesToAsk} from '../guide/interview-time.ts'
import type {Question} from '../guide/types.ts'

/**
 * The questions that fit an interview of `slot` minutes, in the order given. Questions that must be asked are all among
 * them, even where they alone take longer: a budget does not drop them, and a message says that the minutes do not add up.
 */
export function fitBudget(questions: ReadonlyArray<Question>, slot: number): Array<Question> {
  const chosen = new Set(questions.filter(({mustAsk}) => mustAsk))
  const seen = new Map<string, number>()
  let left = minutesToAsk(slot)
  const take = (question: Question): void => {
    chosen.add(question)
    const competency = competencyOf(question)
    seen.set(competency, (seen.get(competency) ?? 0) + 1)
    left -= minutesOf(question)
  }
  for (const question of chosen) take(question)
  for (;;) {
    const next = leastSeen(
      questions.filter((question) => !chosen.has(question) && minutesOf(question) <= left),
      seen,
    )
    if (!next) return questions.filter((question) => chosen.has(question))
    take(next)
  }
}

/** The first question of the competency that was chosen least often. */
function leastSeen(questions: ReadonlyArray<Question>, seen: ReadonlyMap<string, number>): Question | null {
  let best: Question | null = null
  let least = Number.POSITIVE_INFINITY
  for (const question of questions) {
    const times = seen.get(competencyOf(question)) ?? 0
    if (times < least) {
      least = times
      best = question
    }
  }
  return best
}

/** Questions without a competency count as one of their own. */
function competencyOf({competency}: Question): string {
  return competency?.toLowerCase() ?? ''
}
