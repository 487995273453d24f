/** Dollars that open no formula, and comments of one word, are read without the parser, exactly as it would. */
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/parse/markdown/parse-markdown.ts'
import {parseFormulas} from '../../src/parse/maths/parse-formulas.ts'

const runs = Number(process.env['STUDYPACK_RUNS'] ?? 1000)

/** What may stand in a line beside a dollar, and what lines may be made of. */
const words = fc.array(
  fc.constantFrom(
    '$',
    '$$',
    '$5',
    'a',
    'x^2',
    ' ',
    ' costs ',
    '`',
    '`$`',
    '**',
    '*',
    '=',
    '\\',
    '\\(',
    '\\)',
    '.',
    '1',
  ),
  {minLength: 1, maxLength: 9},
)
const line = fc.oneof(
  {weight: 4, arbitrary: words.map((pieces) => pieces.join(''))},
  {
    weight: 3,
    arbitrary: fc.constantFrom('', '', '- a', '- b $', '  c $', '1. d', '# h $', '> q', '```', '<!-- answer -->'),
  },
  {weight: 1, arbitrary: fc.constantFrom('<!-- end -->', '<!-- x', '-->', ' <!-- in -->', '<!-- b --> more', 'words')},
)
const texts = fc
  .tuple(fc.array(line, {minLength: 1, maxLength: 12}), fc.constantFrom('\n', '\r\n'))
  .map(([lines, ending]) => lines.join(ending))

describe('a text read in pieces is what it is as a whole', () => {
  it.each([true, false])('with dollars and comments in it, formulas read: %s', (maths) => {
    fc.assert(
      fc.property(texts, fc.constantFrom(1, 20, 16_384), (text, length) => {
        const whole = unified().use(remarkParse).use(remarkGfm)
        const expected = (maths ? whole.use(parseFormulas, text) : whole).parse(text)
        expect(parseMarkdown(text, {length, maths})).toEqual(expected)
      }),
      {numRuns: runs},
    )
  })
})
