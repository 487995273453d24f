/** MathML on a page: of formulas, and of a guide’s own HTML, of which only what can be nothing else is left. */
import {expect, it} from 'vitest'
import {createToHtml} from '../../../src/view/html/to-html.ts'

const toHtml = createToHtml({children: []} as never)
const raw = (value: string): string => toHtml([{type: 'html', value}], {prefix: 'q'})
const set = (value: string, display = false): string =>
  toHtml(
    [
      display
        ? {type: 'math', mark: '$$', value}
        : {type: 'paragraph', children: [{type: 'inlineMath', mark: '$', value}]},
    ],
    {prefix: 'q'},
  )

it('a formula is MathML, told in words', () => {
  expect(set('x^2')).toBe('<p><math alttext="x²"><msup><mi>x</mi><mn>2</mn></msup></math></p>')
  expect(set('x^2', true)).toContain('<math display="block"')
})

it('TeX that cannot be set stands as code, whatever has let it through', () => {
  expect(set('\\nosuch{<b>}')).toBe('<p><code>\\nosuch{&#x3C;b>}</code></p>')
})

it.each([
  ['<math><mi>x</mi></math>', '<math><mi>x</mi></math>'],
  [
    '<math href="javascript:x"><mi onclick="x" class="f-left evil">x</mi></math>',
    '<math><mi class="f-left">x</mi></math>',
  ],
  ['<math><mtext><img src=x><b>a</b></mtext></math>', '<math><mtext>a</mtext></math>'],
  [
    '<math><semantics><mi>x</mi><annotation-xml encoding="text/html"><b>y</b></annotation-xml></semantics></math>',
    '<math><mi>x</mi></math>',
  ],
  ['<math><maction actiontype="toggle"><mi>x</mi><mi>y</mi></maction></math>', '<math><mi>x</mi><mi>y</mi></math>'],
  ['<math><mrow>loose</mrow></math>', '<math><mrow><mtext>loose</mtext></mrow></math>'],
  ['<math><mspace width="9999em" height="1em"></mspace></math>', '<math><mspace height="1em"></mspace></math>'],
  ['<mi>x</mi><mtext>y</mtext>', 'xy'],
])('%s', (given, left) => {
  expect(raw(given)).toBe(left)
})

it('a long formula can go on in the next line, and says how wide its widest row is', () => {
  const long = set(Array.from({length: 30}, (_, index) => `a_{${index}}`).join(' + '))
  expect(long).toMatch(/<math [^>]*class="f-wrap" style="--w: \d+"/)
  expect(long.match(/<mo form="infix">\+<\/mo><\/mrow><mrow>/g)).toHaveLength(29)
  expect(set('x = 1')).not.toContain('style=')
})
