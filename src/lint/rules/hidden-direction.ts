/**
 * Marks that turn the direction of text: what is printed may read otherwise than what is there.
 *
 * Overrides are never needed in a guide. Embeddings and isolates are fine where a line has letters that run from right to
 * left, and each is closed again on it. Nothing is fixed: somebody has to look.
 *
 * Not ok:
 *
 * ```markdown
 * ## Is the queen \u202Egnik a\u202C?
 *
 * **Answer:** No, \u2066she\u2069 is not.
 * ```
 *
 * > 1:17 Unexpected U+202E, which turns the direction of text, expected none
 * > 3:17 Unexpected U+2066, which turns the direction of text, expected none
 *
 * Ok:
 *
 * ```markdown
 * ## What is \u2067דבש\u2069?
 *
 * **Answer:** Honey.
 * ```
 */
import {location} from 'vfile-location'
import type {Rule} from '../rule.ts'

const turning = /[\u202A-\u202E\u2066-\u2069]/gu
const opening = /[\u202A\u202B\u2066-\u2068]/gu
const closing = /[\u202C\u2069]/gu
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

export const hiddenDirection: Rule = {
  ruleId: 'hidden-direction',
  severity: 'warning',
  check(_guide, file) {
    const {toPoint} = location(file)
    return Array.from(String(file).matchAll(/[^\r\n]+/g)).flatMap(({index, 0: line}) => {
      const marks = Array.from(line.matchAll(turning))
      const first = marks.find(([mark]) => /[\u202D\u202E]/.test(mark)) ?? marks[0]
      if (!first || isInOrder(line)) return []
      const code = `U+${(first[0].codePointAt(0) ?? 0).toString(16).toUpperCase()}`
      return [
        {
          reason: `Unexpected ${code}, which turns the direction of text, expected none`,
          place: toPoint(index + first.index),
          actual: first[0],
          note: 'Read the line letter by letter: it may not say what it shows.',
        },
      ]
    })
  },
}

function isInOrder(line: string): boolean {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0
  return !/[\u202D\u202E]/.test(line) && rightToLeft.test(line) && count(opening) === count(closing)
}
