import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {plainText} from '../../../src/export/anki/fields.ts'
import {makeInert} from '../../../src/export/anki/inert.ts'

/** What Anki and MathJax look for in a field’s HTML. */
const live = /\[sound:|\[anki:|\[\/?latex\]|\[\/?\${1,2}\]|\\[()[\]]|\{\{|\}\}/i
const pieces = [
  '[sound:',
  'a.mp3]',
  '[latex]',
  '[/latex]',
  '[$]',
  '[/$]',
  '[$$]',
  '\\(',
  '\\)',
  '\\[',
  '\\]',
  '{{c1::',
  '}}',
  '{',
  '}',
  '\\',
  '[',
  ' x ',
  '<b>',
  '</b>',
  '<img alt="',
  '">',
  '&lt;',
]

describe('words that look like commands to Anki', () => {
  it('are none any more, and read as they did', () => {
    expect(makeInert('play [sound:a.mp3] and \\(x\\), {{c1::y}}')).toBe(
      'play &#91;sound:a.mp3] and <span class="tex2jax_ignore">\\</span>(x<span class="tex2jax_ignore">\\</span>), ' +
        '&#123;{c1::y&#125;}',
    )
    expect(makeInert('<img alt="[$]\\(x\\){{">')).toBe('<img alt="&#91;$]&#92;(x&#92;)&#123;{">')
    expect(makeInert('<p>a [b] (c) {d}</p>')).toBe('<p>a [b] (c) {d}</p>')
  })

  it('in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 14}), (parts) => {
        const html = parts.join('')
        const inert = makeInert(html)
        expect(inert).not.toMatch(live)
        if (!/[<>]/.test(html)) expect(plainText(inert)).toBe(plainText(html))
      }),
    )
  })
})
