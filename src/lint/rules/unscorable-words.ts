/**
 * Something to rate that nobody can show in an interview, or that must not count: fit, looks, accent, energy; checked with
 * `--for scorecards` only.
 *
 * Not ok:
 *
 * ```markdown
 * ## Why do you keep bees?
 * **Competency:** Culture fit
 *
 * **Framework:**
 * - **Energy:** seemed enthusiastic.
 *
 * **Weak:** Has a strong accent.
 * ```
 *
 * > 2:17 Unexpected `culture fit` as what question 1 rates, expected something that was said or done
 * > 5:1 Unexpected `seemed enthusiastic` among what question 1 rates, expected something that was said or done
 * > 7:1 Unexpected `accent` among what question 1 rates, expected something that was said or done
 *
 * Ok:
 *
 * ```markdown
 * ## Why do you keep bees?
 * **Competency:** Knowing bees
 *
 * **Framework:**
 * - **Hive:** named what bees need to fit into a hive, and the energy it takes.
 *
 * **Weak:** Has never opened a hive.
 * ```
 */

import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {toText} from '../../guide/to-text.ts'
import type {Question} from '../../guide/types.ts'
import {partOf, questionsOf} from '../../guide/walk.ts'
import type {Found, Rule} from '../rule.ts'

/** What the guidance on structured interviews warns of: impressions, and what no rating may rest on. */
const unscorable = [
  /\bcultur(?:e|al)[ -](?:fit|add|match)\b/iu,
  /\b(?:team|personality|social) fit\b|\b(?:good|right|bad|poor) fit (?:for|with) (?:us|the (?:team|company|culture))\b/iu,
  /\bone of us\b|\bgut (?:feeling|instinct)\b|\b(?:good|bad) vibes?\b|\bbeer test\b/iu,
  /\b(?:seem(?:s|ed)?|appear(?:s|ed)?|looks?|looked|comes? across as|came across as) (?:\w+ ){0,2}(?:enthusiastic|confident|nervous|passionate|energetic|motivated|smart|likeable|likable|friendly|honest|tired)\b/iu,
  /\b(?:likeable|likable|charismatic|charisma|good-looking|well[ -]dressed|well[ -]groomed)\b/iu,
  /\b(?:high|low|positive|right|good|lacks?|great) energy\b/iu,
  /\b(?:appearance|attire|body language|firm handshake|eye contact|tone of voice)\b/iu,
  /\b(?:accent|native speaker|mother tongue)\b/iu,
  /\b(?:overqualified|digital native|too (?:old|young)|recent graduate|family plans|marital status|pregnan\w+)\b/iu,
]

export const unscorableWords: Rule = {
  ruleId: 'unscorable-words',
  severity: 'warning',
  document: 'scorecards',
  check(guide, file) {
    return questionsOf(guide).flatMap((question) => [...competencyOf(question, file), ...ratedParts(question)])
  },
}

function competencyOf(question: Question, file: VFile): Array<Found> {
  const words = question.competency === null ? null : unscorableIn(question.competency)
  if (!words) return []
  const reason = `Unexpected \`${words}\` as what question ${question.number} rates, expected something that was said or done`
  return [{reason, place: placeIn(question, question.competency as string, file)}]
}

/** What stands beside a box to tick or a rating. */
function ratedParts(question: Question): Array<Found> {
  const parts = [
    ...(partOf(question, 'framework')?.children ?? []),
    ...(partOf(question, 'anchors')?.children ?? []),
    ...(partOf(question, 'redFlags')?.children ?? []),
  ]
  return parts.flatMap((part): Array<Found> => {
    const words = unscorableIn(toText(part))
    if (!words) return []
    const reason = `Unexpected \`${words}\` among what question ${question.number} rates, expected something that was said or done`
    return [{reason, place: part.position?.start}]
  })
}

function unscorableIn(text: string): string | null {
  for (const pattern of unscorable) {
    const words = pattern.exec(text)?.[0]
    if (words) return words.toLowerCase()
  }
  return null
}

/** Where the words of a fact stand: facts have no node. */
function placeIn(question: Question, words: string, file: VFile): Found['place'] {
  const start = question.position?.start
  const offset = String(file).indexOf(words, start?.offset)
  return offset < 0 || start?.offset === undefined ? start : location(file).toPoint(offset)
}
