/** The words that messages say were left out, by the rule that left them out. */
import type {VFile} from 'vfile'
import {missingWords, wordsOf} from './words.ts'

/** Rules whose messages carry, as `actual`, words that do not reach the tree. */
const telling = new Set(['left-out', 'front-matter-key', 'title-differs', 'label-typo', 'cut-off-end'])

export function wordsLeftOut(file: VFile): Map<string, Array<string>> {
  const byRule = new Map<string, Array<string>>()
  for (const {ruleId, actual, expected} of file.messages) {
    if (!ruleId || !telling.has(ruleId) || !actual) continue
    // What was set right stands in the tree as it should be.
    const words = missingWords(wordsOf(actual), (expected ?? []).flatMap(wordsOf))
    byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), ...words])
  }
  return byRule
}

/** The words that messages put in the place of others. */
export function wordsSetRight(file: VFile): Array<string> {
  const right = file.messages.filter(({ruleId}) => ruleId === 'label-typo' || ruleId === 'cut-off-end')
  return right.flatMap(({expected}) => (expected ?? []).flatMap(wordsOf))
}
