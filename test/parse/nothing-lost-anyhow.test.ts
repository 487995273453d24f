/** Nothing is lost in a text that hardly is a guide, and nothing invented. */
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {markdownLike} from '../words/arbitrary.ts'
import {parseText} from '../words/guides.ts'
import {unaccounted} from '../words/unaccounted.ts'

/** What was lost once: a fold nobody closed behind a card, fences half in a quote, letters that are not Latin at the end. */
const found = [
  '등대 :: river\n<details><summary>river</summary>\n등대 :: river\nriver river :: river',
  '> ```\n?\n> ```',
  '> ```\n??\n  ```',
  '**knot river:** river\n**قارب 灯:** knot',
]

it('whatever its lines are', () => {
  fc.assert(
    fc.property(markdownLike, (value) => {
      // What closes a fence in a list from outside opens another: no two readers agree on what follows.
      const {guide, file} = parseText('guide.md', value.replace(/^- (?=```)/gm, ''))
      const {lost, invented} = unaccounted(file, guide)
      expect({
        // What turns out to be a mark is seen no longer: the number of an item, a tag, a reference, the language of code.
        lost: lost.filter((word) => !/^(?:\d+|details|summary|br?|js|amp)$/.test(word)),
        invented,
      }).toEqual({lost: [], invented: []})
    }),
    {numRuns: 300, examples: found.map((value) => [value])},
  )
})
