/**
 * A label that is nearly one that we know: it is read as that one.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Sample anser:** In hives.
 * ```
 *
 * > 3:1 Unexpected label `Sample anser`, expected `Sample answer`
 *
 * Fixed:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Sample answer:** In hives.
 * ```
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Sample answer:** In hives.
 *
 * **In another book:** In skeps.
 * ```
 */
import type {Rule} from '../rule.ts'

/** Marks that may stand before a label on its line. */
const furthest = 20

export const labelTypo: Rule = {
  ruleId: 'label-typo',
  severity: 'warning',
  reportedBy: 'parse',
  fix({actual, expected, place}, file) {
    const start = place && ('start' in place ? place.start : place).offset
    const label = expected?.[0]
    if (start === undefined || !actual || !label) return []
    const text = String(file)
    const from = text.slice(start, start + furthest + actual.length).indexOf(actual) + start
    return from < start ? [] : [{from, to: from + actual.length, text: asWrittenIn(text, label)}]
  },
}

/** A label with the capitals that the guide gives it elsewhere. */
function asWrittenIn(text: string, label: string): string {
  const words = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])(${words})\\s*\\**\\s*[:：]`, 'iu').exec(text)?.[1] ?? label
}
