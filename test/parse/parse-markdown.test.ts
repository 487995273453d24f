/** A text parsed in pieces gives the tree of the whole, positions included. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/parse/markdown/parse-markdown.ts'

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
const folders = [fileURLToPath(new URL('../fixtures', import.meta.url)), process.env['STUDYPACK_GUIDES'] ?? '']

const guides = folders.filter(Boolean).flatMap((folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.(?:md|txt|gift)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
)

/** What may begin, end, or run on over a heading. */
const pieces = [
  ...[
    '# h',
    '## h',
    '### h {#x}',
    '#',
    '####### no',
    ' # in',
    '    # code',
    'words',
    'words  ',
    '\\',
    'a@b.c',
    'www.a.b',
  ],
  ...[
    'http\\://x.y',
    'www&#46;a.b',
    '- item',
    '  more',
    '1. one',
    '   ## in a list',
    '> quote',
    '> # h',
    '> ```',
    '```',
  ],
  ...['~~~ js', '  ```', '- ```', '<div>', '</div>', '<!--', '-->', '<pre>', '</pre>', '<?x', '?>', '<![CDATA[', ']]>'],
  ...[
    '| a | b |',
    '|-|:-:|',
    '| c |',
    'a',
    ':-',
    '===',
    '---',
    '\tcode',
    '[x]',
    '[^1]',
    '- [ ] task',
    '~a~',
    '*a',
    '`',
  ],
  // What is read without the parser, and what is nearly so.
  ...[
    '**Tip:** words',
    '**a** and *b*, `c`.',
    '(a) **b**: `c d` e',
    'a_b **c',
    'd** e',
    '_f_',
    '- **See:** this',
    '- `that`',
  ],
  ...[
    '  **more** of it',
    '- **a',
    '  b** c',
    '2. two',
    '3) three',
    '   more',
    '### What is **a** `b`? {#c}',
    '## d #',
    '1.5 is',
    '**',
  ],
  ...[
    '***a***',
    '*a**b*',
    '`` a ``',
    '` a`',
    '\u00A0a',
    'é **ü**.',
    '**a.**b',
    '**「あ」**い',
    '+ a',
    '* a',
    '* * *',
    'x  ',
    'x \\',
  ],
]

const text = fc
  .array(
    fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n')),
    {
      maxLength: 24,
    },
  )
  .map((lines) => lines.flat().join(''))

describe('Markdown in pieces', () => {
  it('is what it is as a whole, in every guide', () => {
    expect(guides.length).toBeGreaterThan(40)
    for (const guide of guides) {
      const source = readFileSync(guide, 'utf8').replace(/^\uFEFF/, '')
      expect(parseMarkdown(source, {length: 1}), guide).toEqual(whole.parse(source))
    }
  })

  it('is what it is as a whole, with fences, HTML, lists, quotes and tables open or not', () => {
    fc.assert(
      fc.property(text, fc.integer({min: 1, max: 60}), (source, length) => {
        expect(parseMarkdown(source, {length})).toEqual(whole.parse(source))
      }),
      {
        numRuns: Number(process.env['STUDYPACK_RUNS'] ?? 1000),
        examples: [
          ['- `that`\n  **more** of it\n', 1],
          ['```\n```\r', 1],
          ['- **a\r\n  `b` c**\r\n', 1],
        ],
      },
    )
  })

  it('takes front matter with headings and blank lines in it as one', () => {
    const source = '---\na: 1\n\n# comment\n\n---\n\n# h\n\n## h\n'
    expect(parseMarkdown(source, {length: 1})).toEqual(whole.parse(source))
  })

  it('knows definitions from anywhere in the text', () => {
    const source = '# h\n\n[a] and [^b]\n\n# h\n\n[a]: /x\n\n[^b]: note\n'
    expect(parseMarkdown(source, {length: 1})).toEqual(whole.parse(source))
  })
})

describe('the work it takes', () => {
  it('is none for the parser where a guide can be read in one way only', () => {
    const unit =
      '## How?\n**Level:** any\n\nWords, `code`,\nand more.\n\n**Steps:**\n- **See:** this\n- **Do:** that\n\n'
    let places = 0
    parseMarkdown(unit.repeat(100), {onOffset: () => places++})
    expect(places).toBe(1)
    // Each start of a line is a place where the parser has been.
    parseMarkdown(`${unit.repeat(50)}> quote\n\n${unit.repeat(50)}`, {onOffset: () => places++})
    expect(places).toBeLessThan(30)
  })

  it.each([
    ['a list of loose items', '- item\n\n  more\n\n', 1],
    ['questions', '## How?\n\n- **See:** this\n- **Do:** that\n\n', 20],
  ])('grows with the text, not with its square: %s', (_, unit, times) => {
    const work = (count: number): number => {
      const source = unit.repeat(count * times)
      const start = process.cpuUsage()
      parseMarkdown(source)
      const {user, system} = process.cpuUsage(start)
      return user + system
    }
    work(200)
    const single = Math.min(work(200), work(200))
    expect(Math.min(work(1200), work(1200)) / single).toBeLessThan(14)
  })
})
