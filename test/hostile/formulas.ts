/** What has to hold of MathML on a page, whoever wrote it, and of TeX drawn by lot. */
import fc from 'fast-check'
import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visitParents} from 'unist-util-visit-parents'
import {expect} from 'vitest'
import {attributeValues, elements, tokens} from '../../src/guide/formula/mathml.ts'
import {readFormula} from '../../src/guide/formula.ts'
import {createToHtml} from '../../src/view/html/to-html.ts'

const texPiece = fc.oneof(
  fc.constantFrom(
    ...'{}[]()^_&$%#~|'.split(''),
    '\\\\',
    'x',
    '2',
    '=',
    ' ',
    '\n',
    '{{',
    '}}',
    '</math>',
    '<img onerror=x>',
  ),
  fc
    .constantFrom(
      ...'frac sqrt left right begin{matrix} end{matrix} begin{array}{c|c} end{array} text{ mathrm{ href{javascript:x}{ url{x} class{x}{ id{x}{ style{x}{ includegraphics{x} def\\x{ newcommand{\\x}{ x rule{9999em}{9999em} kern9999em hspace{9999cm} Huge cancel{ boxed{ ref{x} label{x} tag{x} color{red} mathchoice verb|x| char"3C middle over limits sum prod vec hat overline{ underbrace{ xrightarrow{ operatorname{ ce{ raisebox{999em}{ smash phantom{'.split(
        ' ',
      ),
    )
    .map((name) => `\\${name}`),
  fc.string({unit: 'binary', maxLength: 4}),
)
/** What TeX has, in any order. */
const texText = fc.array(texPiece, {maxLength: 24}).map((pieces) => pieces.join(''))

export const formulasHold = fc.property(texText, (tex) => {
  for (const display of [false, true]) {
    const read = readFormula(tex, display)
    expect('error' in read ? read.error : read.element.name).not.toBe('')
    const math = {type: 'math', mark: '$$', value: tex} as const
    const html = createToHtml({children: []} as never)([math] as never, {prefix: 'q'})
    expectClosedMathMl(fromHtml(html, {fragment: true}) as Root)
  }
})

/** MathML of the closed set only, in its place, without any HTML in it. */
export function expectClosedMathMl(tree: Root): void {
  visitParents(tree, 'element', ({tagName, properties: given, children}, ancestors) => {
    const inside = ancestors.some((parent) => parent.type === 'element' && parent.tagName === 'math')
    if (!inside && tagName !== 'math') return expect(elements.has(tagName), tagName).toBe(false)
    if (inside) expect(elements.has(tagName), tagName).toBe(true)
    if (tokens.has(tagName))
      expect(
        children.every(({type}) => type === 'text'),
        tagName,
      ).toBe(true)
    const allowed = ['className', 'style', 'alttext', ...Object.keys(attributeValues)]
    expect(Object.keys(given).filter((name) => !allowed.includes(name))).toEqual([])
    const lengths = Object.entries(given).filter(([name]) => name !== 'alttext' && name !== 'style')
    for (const [, value] of lengths) {
      const size = Math.abs(Number.parseFloat(String(value))) || 0
      expect(size).toBeLessThan(/(?:em|ex|%)$/.test(String(value)) ? 100 : 1000)
    }
    const names = (given['className'] ?? []) as Array<string>
    return expect(names.filter((name) => !name.startsWith('f-'))).toEqual([])
  })
}
