/**
 * A question without what its scorecard would have; checked with `--for scorecards` only.
 *
 * Without them general words are printed: stock follow-ups, general anchors, a time by level. What no question has is told
 * once for the guide.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 * **Competency:** Knowing bees · **Minutes:** 4
 *
 * **Framework:**
 * - **Name:** said hives.
 *
 * **Follow-ups:**
 * - Made of what?
 *
 * ## What do bees eat?
 * **Competency:** Knowing bees
 *
 * **Follow-ups:**
 * - And in winter?
 * ```
 *
 * > 1:1 Unexpected guide in which no question has red flags or anchors, expected them for scorecards
 * > 10:1 Unexpected question 2 without minutes and framework, expected them for its scorecard
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 * **Competency:** Knowing bees · **Minutes:** 4
 *
 * **Framework:**
 * - **Name:** said hives.
 *
 * **Follow-ups:**
 * - Made of what?
 *
 * **Red flags:**
 * - Says barns.
 *
 * **Strong:** Says hives.
 *
 * **Mixed:** Says boxes.
 *
 * **Weak:** Does not know.
 * ```
 */
import {inWords} from '../../guide/in-words.ts'
import type {Question} from '../../guide/types.ts'
import {partOf, questionsOf} from '../../guide/walk.ts'
import type {Found, Rule} from '../rule.ts'

const fields: Record<string, (question: Question) => boolean> = {
  competency: (question) => question.competency !== null,
  minutes: (question) => question.minutes !== null,
  framework: (question) => (partOf(question, 'framework')?.children.length ?? 0) > 0,
  'follow-ups': (question) => (partOf(question, 'followUps')?.children.length ?? 0) > 0,
  'red flags': (question) => (partOf(question, 'redFlags')?.children.length ?? 0) > 0,
  anchors: (question) => (partOf(question, 'anchors')?.children.length ?? 0) > 0,
}

export const scorecardFields: Rule = {
  ruleId: 'scorecard-fields',
  severity: 'warning',
  document: 'scorecards',
  check(guide) {
    const questions = questionsOf(guide)
    const names = Object.keys(fields)
    const absent = questions.length > 1 ? names.filter((name) => !questions.some((item) => fields[name]?.(item))) : []
    const found: Array<Found> = []
    if (absent.length > 0) {
      const list = inWords(absent, 'or')
      const reason = `Unexpected guide in which no question has ${list}, expected them for scorecards`
      found.push({reason, place: questions[0]?.position?.start})
    }
    for (const question of questions) {
      const missing = names.filter((name) => !absent.includes(name) && !fields[name]?.(question))
      if (missing.length === 0) continue
      const list = inWords(missing)
      const reason = `Unexpected question ${question.number} without ${list}, expected them for its scorecard`
      found.push({reason, place: question.position?.start})
    }
    return found
  },
}
