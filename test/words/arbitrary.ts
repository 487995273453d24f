/** Texts in Markdown as hurried people write it: lines that are whole, cut off, indented anyhow, in any order. */
import fc from 'fast-check'

const words = ['river', 'Öl', '灯', 'قارب', 'été', 'Ветер', 'naïve', '등대', 'knot', '42', 'x']

const phrase = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 4}).map((list) => list.join(' '))

/** `_` in a pattern is where a phrase stands. */
const patterns = [
  '_',
  '_?',
  '_',
  '',
  '',
  '',
  '# _',
  '## _',
  '### _?',
  '### 1. _',
  '### Question 2',
  '### Question 3: _',
  '#### _',
  '- _',
  '* _',
  '  - _',
  '    - _',
  '1. _',
  '2. _',
  '3) _',
  '  2. ### _',
  '12. ### _',
  '1. **_?**',
  '- [ ] _',
  '- [x] _',
  '```',
  '```js',
  '~~~',
  '  ```',
  '- ```',
  '> ```',
  '    _',
  '\t_',
  '<details>',
  '<details><summary>_</summary>',
  '<summary>_',
  '</summary>',
  '</details>',
  '</b></details>',
  '  <details>',
  '- <details><summary>_</summary>',
  '> <details>',
  '<summary>_</summary><br><b>_',
  '<br><b>',
  '> _',
  '> - _',
  '>> _',
  '| _ | _ |',
  '| --- | --- |',
  '?',
  '??',
  '_::_',
  '_ :: _',
  '_;;_',
  'Q: _',
  'A: _',
  'C: _ [_]',
  '`_::_`',
  '---',
  '***',
  '===',
  '<!-- -->',
  '[_](#)',
  '![_]()',
  '[^1]: _',
  '_[^1]',
  '[_]: _',
  '**_:** _',
  '`_`',
  '\\',
  '&amp; _',
] // prettier-ignore

function filled(pattern: string): fc.Arbitrary<string> {
  const [first = '', ...rest] = pattern.split('_')
  return fc
    .array(phrase, {minLength: rest.length, maxLength: rest.length})
    .map((phrases) => first + rest.map((text, index) => phrases[index] + text).join(''))
}

/** Few kinds of lines a text, so that they meet each other. */
export const markdownLike: fc.Arbitrary<string> = fc
  .tuple(fc.subarray(patterns, {minLength: 2, maxLength: 9}), fc.constantFrom('\n', '\n', '\r\n'))
  .chain(([some, ending]) =>
    fc.array(fc.constantFrom(...some).chain(filled), {maxLength: 25}).map((lines) => lines.join(ending)),
  )
