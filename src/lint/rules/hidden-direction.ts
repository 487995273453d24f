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
 *
 * **Tip:** Ask &#x202E;reh.
 * ```
 *
 * > 1:17 Unexpected U+202E, which turns the direction of text, expected none
 * > 3:17 Unexpected U+2066, which turns the direction of text, expected none
 * > 5:14 Unexpected U+202E, which turns the direction of text, expected none
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

/** Written as they are, or as a character reference, which no editor shows as one. */
const turning = /[\u202A-\u202E\u2066-\u2069]|&#(?:x0*(?:202[A-E]|206[6-9])|0*(?:823[4-8]|829[4-7]))\b;?/giu
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
      const first = marks.find(([mark]) => /[\u202D\u202E&]/.test(mark)) ?? marks[0]
      if (!first || isInOrder(line)) return []
      const code = `U+${pointOf(first[0]).toString(16).toUpperCase()}`
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

function pointOf(mark: string): number {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+))/i.exec(mark) ?? []
  if (hexadecimal !== undefined) return Number.parseInt(hexadecimal, 16)
  return decimal === undefined ? (mark.codePointAt(0) ?? 0) : Number(decimal)
}

function isInOrder(line: string): boolean {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0
  return !/[\u202D\u202E]|&#/.test(line) && rightToLeft.test(line) && count(opening) === count(closing)
}
