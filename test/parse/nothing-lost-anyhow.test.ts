/** Nothing is lost in a text that hardly is a guide, and nothing invented. */
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {markdownLike} from '../words/arbitrary.ts'
import {parseText} from '../words/guides.ts'
import {unaccounted} from '../words/unaccounted.ts'

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
    {numRuns: 300},
  )
})
