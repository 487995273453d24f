/** Formulas in guides that are not Markdown, and in Markdown that is switched off. */
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import type {InlineMath} from '../../../src/guide/types.ts'
import {parseGuide} from '../../../src/parse/parse-guide.ts'

function formulasOf(path: string, value: string): Array<string> {
  const found: Array<string> = []
  visit(parseGuide(new VFile({path, value})) as never, ['inlineMath', 'math'], (node: InlineMath) => {
    found.push(node.value)
  })
  return found
}

it('stand in plain text as they are written, marks of Markdown included', () => {
  const text = '::Sum:: What is $x_1 * x_2$ for $$a_n \\cdot b_n$$? {=$y_1$ ~It costs $5 to $10.}\n'
  expect(formulasOf('sums.gift', text)).toEqual(['x_1 * x_2', 'a_n \\cdot b_n', 'y_1'])
})

it('are none with `maths: off`', () => {
  const guide = '## What is $x^2$?\n\n**Answer:** $y$\n'
  expect(formulasOf('a.md', guide)).toEqual(['x^2', 'y'])
  expect(formulasOf('a.md', `---\nmaths: off\n---\n\n${guide}`)).toEqual([])
})

it.each([
  ['$$\nx\n+ y\n- z\n$$', 'x\n+ y\n- z'],
  ['\\[\nx^2\n\\]', 'x^2'],
  ['> $$\n> x\n> $$', 'x'],
  ['- a\n\n  $$\n  x\n  $$', 'x'],
  ['1. $$\n   x\n   $$', 'x'],
  ['```math\n\\frac12\n```', '\\frac12'],
  ['words\n$$\nx\n$$\nwords', 'x'],
])('%j is a formula in lines of its own', (text, tex) => {
  expect(formulasOf('a.md', `## Why?\n\n${text}\n`)).toEqual([tex])
})

it.each([
  '$$\nx\n\n# Not swallowed',
  '$$\nx',
  '```\n$$\nx\n$$\n```',
  '    $$\n    x\n    $$',
  '<div>\n$$\nx\n$$\n</div>',
])('%j is none', (text) => {
  expect(formulasOf('a.md', `## Why?\n\n${text}\n`)).toEqual([])
})
