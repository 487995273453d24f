/**
 * Choices of which none is marked as right.
 *
 * A tick in a task list is a key; an answer or a short answer beside the choices may name it too. A guide of ten such
 * questions or more in which no choices have a key keeps its key elsewhere, and is told so once.
 *
 * Not ok:
 *
 * ```markdown
 * ## What do bees eat?
 *
 * **Choose one:**
 * - Grass
 * - Nectar
 * ```
 *
 * > 3:1 Unexpected choices without a key in question 1, expected one marked `[x]`
 *
 * Ok:
 *
 * ```markdown
 * ## What do bees eat?
 *
 * **Choose one:**
 * - [ ] Grass
 * - [x] Nectar
 *
 * ## Where are bees kept?
 *
 * **Choose one:**
 * - A. In barns
 * - B. In hives
 *
 * **Answer:** B, in hives.
 * ```
 */
import {choicesIn, partOf, questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

const manyQuestions = 10

export const choicesWithoutKey: Rule = {
  ruleId: 'choices-without-key',
  severity: 'warning',
  check(guide) {
    const asking = questionsOf(guide).filter((question) => choicesIn(partOf(question, 'choices')).length > 0)
    const open = asking.filter((question) => {
      const keyed = choicesIn(partOf(question, 'choices')).some((choice) => choice.correct)
      const told = question.children.some(({type, children}) => /^(answer|brief)$/.test(type) && children.length > 0)
      return !keyed && !told
    })
    if (open.length >= manyQuestions && open.length === asking.length) {
      const reason = `Unexpected guide without a key to the choices of its ${open.length} questions, expected one`
      return [{reason, place: open[0]?.position?.start, note: 'Mark what is right with `[x]`.'}]
    }
    return open.map((question) => ({
      reason: `Unexpected choices without a key in question ${question.number}, expected one marked \`[x]\``,
      place: partOf(question, 'choices')?.position?.start ?? question.position?.start,
    }))
  },
}
