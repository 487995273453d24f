/**
 * A step of a framework that advises whoever answers: an interviewer who listens cannot tick it. Checked with
 * `--for scorecards` only.
 *
 * Not ok:
 *
 * ```markdown
 * ## How do you catch a swarm?
 *
 * **Framework:**
 * - **Calm:** be confident.
 * - Keep it short.
 * ```
 *
 * > 4:1 Unexpected advice in step 1 of question 1, expected what is heard, such as “named …” or “gave …”
 * > 5:1 Unexpected advice in step 2 of question 1, expected what is heard, such as “named …” or “gave …”
 *
 * Ok:
 *
 * ```markdown
 * ## How do you catch a swarm?
 *
 * **Framework:**
 * - **Wait:** said how long, and what they would watch.
 * - **Shake:** described the box.
 * ```
 */
import {toText} from '../../guide/to-text.ts'
import type {Step} from '../../guide/types.ts'
import {partOf, questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

/** How advice begins. Words that also name something to be heard (“Describe: the system …”) are not among them. */
const advice =
  /^(?:please )?(?:(?:always|never|do ?n[o’']t|avoid|remember(?: to)?|try to|make sure|be sure|be (?:confident|honest|specific|concise|brief|yourself|positive|calm|prepared|enthusiastic)|keep (?:it|your answer|things)|stay (?:calm|positive|on topic)|show (?:enthusiasm|passion|confidence|that you)|smile|practi[cs]e|talk about your|use the star)\b)/iu

export const untickableStep: Rule = {
  ruleId: 'untickable-step',
  severity: 'info',
  document: 'scorecards',
  check(guide) {
    return questionsOf(guide).flatMap((question) => {
      const steps = (partOf(question, 'framework')?.children ?? []).filter(
        (child): child is Step => child.type === 'step',
      )
      return steps.flatMap((step, index) => {
        const text = step.children
          .map((child) => toText(child))
          .join(' ')
          .trim()
        if (!advice.test(text || (step.term ?? ''))) return []
        return [
          {
            reason: `Unexpected advice in step ${index + 1} of question ${question.number}, expected what is heard, such as “named …” or “gave …”`,
            place: step.position?.start,
          },
        ]
      })
    })
  },
}
