/** How often reading looks at a text, counted: time on a shared machine says little, and growth with the square says all. */

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {eachNode} from '../../src/guide/each-node.ts'
import {parseMarkdown} from '../../src/parse/markdown/parse-markdown.ts'
import {mdastToGuide} from '../../src/parse/mdast-to-guide.ts'

/** How many texts Markdown has, and how often the words of one are read until the guide is there. */
function readsIn(source: string): {texts: number; reads: number} {
  const tree = parseMarkdown(source)
  const count = {texts: 0, reads: 0}
  eachNode<{type: string; value?: string}>(tree, (node) => {
    if (node.type !== 'text') return
    const {value} = node
    count.texts++
    Object.defineProperty(node, 'value', {
      enumerable: true,
      get: () => {
        count.reads++
        return value
      },
    })
  })
  mdastToGuide(tree, new VFile({path: 'interview.md', value: source}))
  return count
}

const title = '# Interview questions\n\n'

describe('the words of a text are read', () => {
  it('a few dozen times, whatever questions may look like', () => {
    const unit = (index: number) =>
      `### What is it, ${index}?\n\n**Level:** any · **Topics:** a, b\n\n**Why they ask:** it matters.\n\n**Steps:**\n\n- **See:** this\n- **Do:** that\n\n**Sample answer:** words, and more of them\n\nOther words.\n\n`
    const {texts, reads} = readsIn(title + Array.from({length: 50}, (_, index) => unit(index)).join(''))
    expect(reads / texts).toBeLessThan(27)
  })

  it.each<[string, (index: number) => string]>([
    ['lines in bold', (index) => `## Part ${index}\n\nWords.\n\n**Is it bold, ${index}?**\n\nYes.\n\n`],
    ['lists', (index) => `## Part ${index}\n\n- What is a?\n- What is b?\n\n- [Is it a link?](x.md)\n- word\n\n`],
    ['cards', (index) => `Q: What is ${index}?\n\nA: it\n\n`],
    ['choices', (index) => `What is ${index}?\n\nA) one\nB) two\n\nAnswer: A\n\n`],
    ['labels', (index) => `## Part ${index}\n\n**Question:** What is ${index}?\n\n**Answer:** it\n\n`],
    ['paragraphs', (index) => `## Part ${index}\n\nWords.\n\nMore.\n\n`],
    [
      'folds',
      (index) => `## Part ${index}\n\n<details>\n\n<summary>Is it ${index}?</summary>\n\nYes.\n\n</details>\n\n`,
    ],
  ])('as often in a long guide as in a short one: %s', (_, unit) => {
    const share = (count: number): number => {
      const {texts, reads} = readsIn(title + Array.from({length: count}, (_entry, index) => unit(index)).join(''))
      return reads / texts
    }
    expect(share(200)).toBeLessThan(1.2 * share(50))
  })
})
