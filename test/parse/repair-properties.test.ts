/** What no repair of a Markdown text may do: lose a word, hide one, or forget where it stood. */
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {applyEdits, type Edit} from '../../src/parse/text/edits.ts'
import {loosenDetails} from '../../src/parse/text/loosen-details.ts'
import {loosenNumbers} from '../../src/parse/text/loosen-numbers.ts'
import {repair} from '../../src/parse/text/repair.ts'
import {type ScannedLine, scan} from '../../src/parse/text/scan.ts'
import {markdownLike} from '../words/arbitrary.ts'
import {treeOf} from '../words/markdown.ts'
import {wordsOfSource} from '../words/of-source.ts'
import {wordsOfTree} from '../words/of-tree.ts'
import {missingWords, wordsOf} from '../words/words.ts'

function repaired(text: string, tagged: boolean) {
  return repair(text, {start: 0, from: 0, tagged, canonical: false}, new VFile({value: text}))
}

/** Repairs that leave nothing for themselves to do; a card is marked once. */
const single: Record<string, (lines: Array<ScannedLine>) => Array<Edit>> = {
  fences: () => [],
  disclosures: (lines) => loosenDetails(lines),
  numbers: (lines) => loosenNumbers(lines),
}

describe('all repairs together', () => {
  const runs = {numRuns: 1000}

  it('keep every word, in its order', () => {
    fc.assert(
      fc.property(markdownLike, fc.boolean(), (value, tagged) => {
        const {text} = repaired(value, tagged)
        expect(wordsOf(text.replace(/<!-- (?:card|answer|end) -->/g, ''))).toEqual(wordsOf(value))
      }),
      runs,
    )
  })

  it('know where each word came from', () => {
    fc.assert(
      fc.property(markdownLike, fc.boolean(), (value, tagged) => {
        const {text, startOf, endOf} = repaired(value, tagged)
        const own = text.replace(/<!-- (?:card|answer|end) -->/g, (mark) => ' '.repeat(mark.length))
        for (const {0: word, index} of own.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
          expect(value.slice(startOf(index), endOf(index + word.length))).toBe(word)
        }
        let [start, end] = [0, 0]
        for (let index = 0; index <= text.length; index++) {
          expect(startOf(index)).toBeGreaterThanOrEqual(start)
          expect(endOf(index)).toBeGreaterThanOrEqual(end)
          start = startOf(index)
          end = endOf(index)
        }
        expect(Math.max(start, end)).toBeLessThanOrEqual(value.length)
      }),
      runs,
    )
  })

  it('hide nothing that was to be seen', () => {
    fc.assert(
      fc.property(markdownLike, fc.boolean(), (value, tagged) => {
        const {content, silent, addresses} = wordsOfTree(treeOf(repaired(value, tagged).text))
        const hidden = missingWords(wordsOfSource(value).visible, [...content, ...silent, ...addresses])
        // What turns out to be a mark is seen no longer: the number of an item, a tag, a reference, the language of code.
        expect(hidden.filter((word) => !/^(?:\d+|details|summary|br?|js|amp)$/.test(word))).toEqual([])
      }),
      runs,
    )
  })

  it.each(Object.entries(single))('%s: done twice is done once', (_, edit) => {
    const once = (text: string) => {
      const {lines, edits} = scan(text, 0)
      return applyEdits(text, 0, [...edits, ...edit(lines)]).text
    }
    fc.assert(
      fc.property(markdownLike, (value) => {
        const plain = value.replace(/^(?:- |> | {2})(?=```)/gm, '')
        expect(treeOf(once(once(plain)))).toEqual(treeOf(once(plain)))
      }),
      runs,
    )
  })
})
