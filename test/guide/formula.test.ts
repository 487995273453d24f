/** TeX → MathML of a closed set, and in a line of text; what is too much, or not let in, is said and not set. */
import {describe, expect, it} from 'vitest'
import {plainFormula} from '../../src/guide/formula/plain-text.ts'
import {readFormula} from '../../src/guide/formula.ts'

function lineOf(tex: string): string {
  const read = readFormula(tex, false)
  return 'error' in read ? `error: ${read.error}` : plainFormula(read.element)
}

describe('in a line', () => {
  it.each([
    ['E = mc^2', 'E = mc²'],
    ['\\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}', '(−b ± √(b² − 4ac))/(2a)'],
    ['\\sum_{k=1}^{n} k', '∑_(k = 1)ⁿ k'],
    ['\\binom{n}{k}', '(n; k)'],
    ['a_{n+1} = \\sqrt[3]{x}', 'aₙ₊₁ = ³√x'],
    ["f'(x) \\le \\hat{y}", 'f′(x) ≤ ŷ'.normalize('NFD')],
    ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(a b; c d)'],
    ['e^{\\lambda t}', 'e^(λt)'],
  ])('%s', (tex, line) => {
    expect(lineOf(tex)).toBe(line)
  })
})

describe('is not set', () => {
  it.each([
    ['\\nosuch', 'unsupported function name: \\nosuch'],
    ['\\frac{a}', 'unexpected end of input'],
    ['\\href{javascript:x}{y}', '`\\href` is not let in'],
    ['\\url{javascript:x}', '`\\url` is not let in'],
    ['\\includegraphics{x}', '`\\includegraphics` is not let in'],
    ['\\class{a}{b}', '`\\class` is not let in'],
    ['\\def\\a{\\a\\a}\\a', '`\\def` is not let in'],
    ['\\newcommand{\\a}{\\a\\a}\\a', '`\\newcommand` is not let in'],
    ['\\ref{x}', '`\\ref` is not let in'],
    ['{'.repeat(5_000) + '}'.repeat(5_000), 'it is too long'],
    ['{'.repeat(200) + '}'.repeat(200), 'it nests too deep'],
    ['\\sqrt{'.repeat(100) + '}'.repeat(100), 'it nests too deep'],
    ['x^{y'.repeat(50) + '}'.repeat(50), 'it '],
    ['a\\\\'.repeat(1_900), 'it is too large'],
  ])('%.40s', (tex, reason) => {
    expect(lineOf(tex)).toContain(`error: ${reason}`)
  })
})

it('sizes end where a page does', () => {
  const read = readFormula('\\rule{9999em}{9999em} \\kern9999cm \\raisebox{999em}{x}', true)
  expect(JSON.stringify(read)).not.toMatch(/\d{3,}(?:\.\d+)?(?:em|cm)/)
})
