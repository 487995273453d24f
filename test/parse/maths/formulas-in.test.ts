/** What is a formula and what only looks like one, in plain text and as Markdown reads it: both by the same rules. */
import {visit} from 'unist-util-visit'
import {describe, expect, it, vi} from 'vitest'
import type {InlineMath} from '../../../src/guide/types.ts'
import {parseMarkdown} from '../../../src/parse/markdown/parse-markdown.ts'
import {FormulaReader} from '../../../src/parse/maths/formula-reader.ts'
import {formulasIn} from '../../../src/parse/maths/formulas-in.ts'

const formulas: Array<[text: string, ...formulas: Array<string>]> = [
  ['The law $E=mc^2$ holds.', '$E=mc^2$'],
  ['Let $n$ be odd.', '$n$'],
  ['the $n$th and the $k$s', '$n$', '$k$'],
  ['$0$, $42$, $-1$, $3.14$ and $50\\%$', '$0$', '$42$', '$-1$', '$3.14$', '$50\\%$'],
  ['$f(x)$ in $O(n \\log n)$', '$f(x)$', '$O(n \\log n)$'],
  ['($x_1, x_2$)', '$x_1, x_2$'],
  ['$\\frac{a}{b}$-fold', '$\\frac{a}{b}$'],
  ['$[0, 1)$ and $[0, 1]$', '$[0, 1)$', '$[0, 1]$'],
  ['$\\left[0, 1\\right)$', '$\\left[0, 1\\right)$'],
  ['$v_{final} = v_{start} + at$', '$v_{final} = v_{start} + at$'],
  ['$area = \\pi r^2$', '$area = \\pi r^2$'],
  ['$\\text{speed} = \\frac{\\text{way}}{\\text{time}}$', '$\\text{speed} = \\frac{\\text{way}}{\\text{time}}$'],
  ['$sin(x) + cos(x)$', '$sin(x) + cos(x)$'],
  ['$\\alpha$, $α$ and $∞$', '$\\alpha$', '$α$', '$∞$'],
  ['设 $x$ 为；设$y$为', '$x$', '$y$'],
  ['$n!$ and $2n$ and $n-1$', '$n!$', '$2n$', '$n-1$'],
  ['It costs $5, and $x+1$ holds.', '$x+1$'],
  ['$a \\$ b = c$', '$a \\$ b = c$'],
  ['in a line $$\\sum_i x_i$$ of its own', '$$\\sum_i x_i$$'],
  ['$$x$$', '$$x$$'],
  ['$$ x + y $$', '$$ x + y $$'],
  ['so \\(a^2 + b^2\\) and \\[\\frac12\\]', '\\(a^2 + b^2\\)', '\\[\\frac12\\]'],
  ['\\( x = 2 \\)', '\\( x = 2 \\)'],
]

const none = [
  'costs $5 to $10',
  'between $5 and 10$.',
  '$5-$10, $5/$10, $20,000–$30,000',
  'US$5 and US$6',
  '10$ and 20$',
  '$HOME and $PATH',
  '$HOME/bin:$PATH',
  '$HOME$PATH',
  'echo $1 $2 $3; $# $@ $$',
  'kill $$; echo $$',
  "awk '{print $1,$2}' and awk '{print $1+$2}'",
  'for ($i = 0; $i < 10; $i++)',
  '$var->method($arg)',
  '$total = $count * $price;',
  '$a=$b; $c=$d;',
  '$_GET and $_POST',
  '$(document).ready(function(){ $("#a") })',
  '$("#a").hide();$("#b").show();',
  '$(pwd) and $(ls)',
  '$(a)$(b)',
  '$\x7ba}$\x7bb} and $\x7bHOME}/$\x7bUSER}',
  '^a$|^b$',
  '[a-z]$)|([0-9]$',
  '/foo$/ and /bar$/',
  '^\\d+$ or ^\\w+$',
  'a string containing ^ and $a string containing ^ and $',
  '$id$ and $Id$ and $name$',
  '$user_name$',
  'you earn $$$ and spend $$$',
  '$ x $',
  '$x $ and $ y$',
  'a lone $ and no more',
  'template $\x7bx} costs $',
  '$a::b and $c::d',
  '$x => $y, $x && $y',
  '$total: the sum; $mean: the mean$',
  '\\$x\\$ is escaped',
  'option \\(a\\) and item\\(s\\)',
  '\\[ \\] to do, \\[x\\] done, \\[optional\\]',
  '\\[x^2\\](https://example.org)',
  '\\[0-9\\]+',
  '@ $5 each, 3 for $12 = bargain',
]

function inMarkdown(text: string): Array<string> {
  const found: Array<string> = []
  visit(parseMarkdown(text, {maths: true}), 'inlineMath', ({position}: InlineMath) => {
    found.push(text.slice(position?.start.offset, position?.end.offset))
  })
  return found
}

function inText(text: string): Array<string> {
  return formulasIn(text).map(([from, to]) => text.slice(from, to))
}

describe('formulas', () => {
  it.each(formulas)('%s', (text, ...found) => {
    expect(inText(text)).toEqual(found)
    expect(inMarkdown(text)).toEqual(found)
  })

  it('between backticks too, as GitHub has it', () => {
    expect(inText('so $`a*b`$ is')).toEqual(['$`a*b`$'])
    expect(inMarkdown('so $`a*b`$ is')).toEqual(['$`a*b`$'])
  })
})

describe('no formulas', () => {
  it.each(none)('%s', (text) => {
    expect(inText(text)).toEqual([])
    expect(inMarkdown(text)).toEqual([])
  })

  it.each(['`$x$`', '```\n$x$\n```', '    $x$', '<div title="$x$">', '[a](<$x$>)', '<!-- $x$ -->'])('in %j', (text) => {
    expect(inMarkdown(text)).toEqual([])
  })
})

it('many marks that nothing closes are each looked at once or twice', () => {
  const steps = vi.spyOn(FormulaReader.prototype, 'step')
  for (const mark of ['$a ', '$$ ', '\\(a ', '\\[a ', '$`a ', '\\$$', '$$$', '$$a$ ', '\\(\\[']) {
    const text = mark.repeat(1_000)
    steps.mockClear()
    expect(formulasIn(text)).toEqual([])
    expect(inMarkdown(text)).toEqual([])
    // Searching to the end for each would take half a million and more.
    expect(steps.mock.calls.length).toBeLessThan(text.length * 6)
  }
})
