/**
 * Text that was read in the wrong encoding once, and saved like that.
 *
 * Code is left alone. What was UTF-8 can be told for certain, and is put right by `--fix`; for a replacement character
 * nobody knows what it was.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are the beesâ€™ hives?
 *
 * **Answer:** In the cafÃ© garden\uFFFD
 * ```
 *
 * > 1:22 Unexpected `â€™` and 1 more, text in a wrong encoding, expected `’`
 * > 3:32 Unexpected U+FFFD, a character that was lost, expected what stood there
 *
 * Fixed:
 *
 * ```markdown
 * ## Where are the bees’ hives?
 *
 * **Answer:** In the café garden\uFFFD
 * ```
 *
 * Ok:
 *
 * ```markdown
 * ## What is `â€™` a sign of?
 *
 * **Answer:** “MAÇÔ is an apple; `Ã©` is damage.
 * ```
 */
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {Guide} from '../../guide/types.ts'
import {codeFinder} from '../code-spans.ts'
import {linesOf} from '../lines-of.ts'
import {type Damage, gbkIn, mojibakeIn} from '../mojibake.ts'
import type {Found, Rule} from '../rule.ts'

export const encodingDamage: Rule = {
  ruleId: 'encoding-damage',
  severity: 'warning',
  check(guide, file) {
    const inCode = codeFinder(guide)
    const lost = Array.from(String(file).matchAll(/\uFFFD+/g), ({index, 0: actual}): Damage => {
      return {from: index, actual, expected: null}
    })
    return [utf8In(guide, file), gbkIn(String(file)).filter(({from}) => !inCode(from)), lost].flatMap((damage) =>
      summary(damage, file),
    )
  },
  fix(message, file, guide) {
    const damage = utf8In(guide, file)
    if (!damage.some(({actual}) => actual === message.actual)) return []
    return damage.map(({from, actual, expected}) => ({from, to: from + actual.length, text: expected ?? actual}))
  },
}

function utf8In(guide: Guide, file: VFile): Array<Damage> {
  const inCode = codeFinder(guide)
  return mojibakeIn(String(file)).filter(({from}) => !inCode(from))
}

/** One message for all damage of a kind: a whole guide may be full of it. */
function summary(damage: Array<Damage>, file: VFile): Array<Found> {
  const [first] = damage
  if (!first) return []
  const more = damage.length > 1 ? ` and ${damage.length - 1} more` : ''
  const {from, actual, expected} = first
  const reason =
    expected === null
      ? `Unexpected U+FFFD${more}, a character that was lost, expected what stood there`
      : `Unexpected \`${actual}\`${more}, text in a wrong encoding, expected \`${expected}\``
  const place = location(file).toPoint(from)
  const note = linesOf(
    damage.map((item) => item.from),
    file,
  )
  return [{reason, place, actual, note, expected: expected === null ? undefined : [expected]}]
}
