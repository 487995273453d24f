import fc from 'fast-check'
import type {Root} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import type {FlowContent} from '../../../src/guide/types.ts'
import {atomsOf} from '../../../src/view/flashcards/atoms.ts'
import {mergeAtoms} from '../../../src/view/flashcards/merge-atoms.ts'

const word = fc.string({unit: fc.constantFrom(...'abcdé好😀'), minLength: 1, maxLength: 12})
const sentence = fc.array(word, {minLength: 1, maxLength: 60}).map((words) => `${words.join(' ')}.`)
const block = fc.oneof(
  sentence,
  fc.tuple(sentence, sentence).map(([a, b]) => `${a} Zwei ${b}`),
  fc.array(sentence, {minLength: 1, maxLength: 4}).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.tuple(sentence, sentence).map(([a, b]) => `1. ${a}\n\n   - ${b}\n   - x\n\n   > ${a}\n2. y`),
  fc.array(word, {minLength: 1, maxLength: 20}).map((lines) => `\`\`\`\n${lines.join('\n')}\n\`\`\``),
  word.map((line) => `\`\`\`\n${line.repeat(200)}\nz\n\`\`\``),
  fc
    .array(word, {minLength: 1, maxLength: 6})
    .map((rows) => `| h | i |\n| - | - |\n${rows.map((row) => `| ${row} | 2 |`).join('\n')}`),
)

/** Text nodes that follow each other are one; places do not matter. */
function plain(nodes: unknown): unknown {
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) {
      const items: Array<unknown> = []
      for (const item of node.map(strip) as Array<{type: string; value: string}>) {
        const last = items.at(-1) as {type: string; value: string} | undefined
        if (item?.type === 'text' && last?.type === 'text') last.value += item.value
        else items.push(item)
      }
      return items
    }
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => key !== 'position')
        .map(([key, value]) => [key, strip(value)]),
    )
  }
  return strip(nodes)
}

it('content in pieces, put together, is the content; no piece of text is longer than a card', () => {
  fc.assert(
    fc.property(fc.array(block, {minLength: 1, maxLength: 4}), (blocks) => {
      const tree = unified().use(remarkParse).use(remarkGfm).parse(blocks.join('\n\n')) as Root
      const before = structuredClone(tree.children)
      const atoms = atomsOf(tree.children as Array<FlowContent>)
      for (const {node} of atoms) expect([...toText(node)].length).toBeLessThanOrEqual(310)
      expect(plain(mergeAtoms(atoms))).toEqual(plain(before))
      expect(plain(tree.children)).toEqual(plain(before))
    }),
    {numRuns: 60},
  )
})
