/**
 * Choices with two keys.
 *
 * Either more than one is marked as right though the question does not ask for several (“choose two”, “which of these
 * are”, “all that apply”; in other languages too), or the answer names a letter that is not the one marked. Where a third
 * of a guide’s keys or more are of several letters, it is the guide’s way, and only answers that disagree are reported.
 *
 * Not ok:
 *
 * ```markdown
 * ## Who lays the eggs?
 *
 * **Choose one:**
 * - [x] The queen
 * - [x] The drone
 * - [ ] The worker
 *
 * ## Where are bees kept?
 *
 * **Choices:**
 * - [ ] In barns
 * - [x] In hives
 *
 * **Answer:** A.
 *
 * ## What do bees eat?
 *
 * **Choices:**
 * - [ ] Grass
 * - [x] Nectar
 *
 * ## What is honey kept in?
 *
 * **Choices:**
 * - [x] Comb
 * - [ ] Sand
 * ```
 *
 * > 3:1 Unexpected keys A and B in question 1, expected one
 * > 10:1 Unexpected keys B and A in question 2, expected the answer and the mark to agree
 *
 * Ok:
 *
 * ```markdown
 * ## Which two gather nothing?
 *
 * **Choices:**
 * - [x] The queen
 * - [x] The drone
 * - [ ] The worker
 *
 * ## What do bees eat?
 *
 * **Choices:**
 * - [ ] Grass
 * - [x] Nectar
 *
 * **Answer:** B. Nectar, and pollen with it.
 * ```
 */

import {inWords} from '../../guide/in-words.ts'
import {toText} from '../../guide/to-text.ts'
import type {Question} from '../../guide/types.ts'
import {choicesIn, partOf, questionsOf} from '../../guide/walk.ts'
import type {Found, Rule} from '../rule.ts'

/** Words that ask for more than one; a plural verb after “which” does as well. */
const several = new RegExp(
  [
    /\b(?:two|three|four|all|any|several|multiple|more than one|both|apply|[2-9]|select each)\b/,
    /\bwhich\b.*\bare\b/,
    /\b(?:dos|tres|todas|todos|varias|varios|duas|dois|três|várias|deux|trois|plusieurs|toutes|tous)\b/,
    /\b(?:zwei|drei|mehrere|alle|welche|due|tutte|quali|twee|meerdere|flera|dwie|wszystkie)\b/,
    /(?<![\p{L}\p{N}])två(?![\p{L}\p{N}])|два|две|три|все|несколько|какие|多选|多選|哪些|所有|两个|複数|すべて|모두|두 개/u,
  ]
    .map(({source}) => source)
    .join('|'),
  'iu',
)

export const severalKeys: Rule = {
  ruleId: 'several-keys',
  severity: 'warning',
  check(guide) {
    const keyed = questionsOf(guide).filter((question) => markedIn(question).length > 0)
    const usual = keyed.filter((question) => markedIn(question).length > 1).length * 3 >= keyed.length
    return keyed.flatMap((question): Array<Found> => {
      const marked = markedIn(question)
      const place = partOf(question, 'choices')?.position?.start
      const named = namedIn(question)
      if (named && !marked.includes(named)) {
        const keys = listOf([...marked, named])
        const reason = `Unexpected keys ${keys} in question ${question.number}, expected the answer and the mark to agree`
        return [{reason, place}]
      }
      if (marked.length < 2 || (usual && keyed.length > 2) || several.test(askingWords(question))) return []
      const note = 'If more than one is right, say so in the question: “choose two”.'
      return [{reason: `Unexpected keys ${listOf(marked)} in question ${question.number}, expected one`, place, note}]
    })
  },
}

function markedIn(question: Question): Array<string> {
  return choicesIn(partOf(question, 'choices'))
    .filter((choice) => choice.correct)
    .map((choice) => choice.label)
}

/** The letter that an answer begins with, if it is one of the choices’. */
function namedIn(question: Question): string | null {
  const answer = partOf(question, 'answer')
  const letter = /^\W*([A-Za-z])(?:[.):：]|\s*$)/.exec(answer ? toText(answer) : '')?.[1]?.toUpperCase()
  const known = choicesIn(partOf(question, 'choices')).some((choice) => choice.label === letter)
  return letter && known ? letter : null
}

/** What the question says, above its choices and in their label. */
function askingWords(question: Question): string {
  const prompt = partOf(question, 'prompt')
  return `${prompt ? toText(prompt).slice(0, 2000) : ''} ${partOf(question, 'choices')?.label ?? ''}`
}

function listOf(letters: Array<string>): string {
  return inWords(letters)
}
