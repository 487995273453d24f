/** What must hold for any text whatever, as properties to be tried with texts drawn by lot. */
import fc from 'fast-check'
import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect} from 'vitest'
import type {Guide} from '../../src/guide/types.ts'
import {questionsOf} from '../../src/guide/walk.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {backOf, deal, slotsOf} from '../../src/view/flashcards/impose.ts'
import {stocks} from '../../src/view/flashcards/stocks.ts'
import {createToHtml} from '../../src/view/html/to-html.ts'
import {expectClosedMathMl, formulasHold} from './formulas.ts'
import {ownPayloads} from './payloads.ts'

const payload = fc.constantFrom(...ownPayloads().map(({text}) => text))
const tags = [
  'a',
  'b',
  'div',
  'details',
  'img',
  'svg',
  'math',
  'mi',
  'mtext',
  'mrow',
  'mtable',
  'mglyph',
  'maction',
  'semantics',
  'annotation-xml',
  'style',
  'script',
  'table',
  'td',
  'p',
  'template',
  'select',
]
const attribute = fc.constantFrom(
  'href="javascript:x"',
  'onclick=x',
  'src=x onerror=x',
  "style='x:url(y)'",
  'id=__proto__',
  'class="language-js"',
  'srcdoc=x',
  'encoding="text/html"',
  'xlink:href="javascript:x"',
  'alttext="<img onerror=x>"',
  'width=99999em',
  'class="f-wrap x"',
  '"',
  '=',
  '',
)
const piece = fc.oneof(
  payload,
  fc.tuple(fc.constantFrom(...tags), attribute).map(([tag, text]) => `<${tag} ${text}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom(
    '\n\n',
    '\n',
    ' ',
    '# ',
    '## ',
    '- ',
    '> ',
    '|',
    '```',
    '**',
    '_',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    '\\',
    '&#x3c;',
    '<!--',
    '-->',
    ']]>',
  ),
  fc.string({unit: 'binary', maxLength: 12}),
  fc.constantFrom('\u0000', '\u202e', '\u2066', '\ud800', '\ufeff', '\u200b', '\u2028', '\u001f'),
)
/** Text made of what attackers and hurried people write. */
export const hostileText = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join(''))

const question = fc.constant('\n\n## Why?\n\n**Answer:** ')
const guideText = fc.tuple(hostileText, question, hostileText).map((parts) => parts.join(''))
const yaml = fc
  .array(
    fc.oneof(
      hostileText.map((text) => `title: ${text.replace(/[\r\n]/g, ' ')}`),
      fc.constantFrom(
        'lang: en',
        'lang: xx-',
        'date: 2026-02-30',
        'keywords: [a, b]',
        'keywords: {a: b}',
        'a: &a [*a]',
      ),
      fc.constantFrom(
        'browser: /bin/sh',
        'out: /',
        '<<: *x',
        '? [x]',
        '- x',
        '!!js/function x',
        '__proto__: {x: 1}',
        'title: |',
      ),
      fc.string({maxLength: 10}),
    ),
    {maxLength: 6},
  )
  .map((lines) => `---\n${lines.join('\n')}\n---\n\n## Why?\n\n**Answer:** Because.\n`)

function readAll(value: string): {guide: Guide; file: VFile} {
  const file = new VFile({path: 'guide.md', value})
  return {guide: parseGuide(file), file}
}

const keys = [
  'author',
  'children',
  'date',
  'description',
  'identifier',
  'keywords',
  'lang',
  'position',
  'subtitle',
  'title',
  'type',
]
const forbidden = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'form',
  'svg',
  'template',
])

/** One row a property: what is drawn, and what has to hold. */
export const properties: Record<string, fc.IPropertyWithHooks<[string]> | fc.IPropertyWithHooks<[number, number]>> = {
  parser: fc.property(guideText, (text) => {
    const {guide} = readAll(text)
    expect(JSON.parse(JSON.stringify(guide))).toEqual(guide)
    expect(new Set(questionsOf(guide).map(({identifier}) => identifier)).size).toBe(questionsOf(guide).length)
  }),
  sanitiser: fc.property(hostileText, (drawn) => {
    // Half a character cannot stand in a file: it is no UTF-8.
    const text = drawn.replace(/\p{Surrogate}/gu, '\ufffd')
    const html = createToHtml({children: []} as never)([{type: 'html', value: text}] as never, {prefix: 'q'})
    const tree = fromHtml(html, {fragment: true}) as Root
    visit(tree, 'element', ({tagName, properties: given}) => {
      expect(forbidden.has(tagName), `${tagName} in ${html}`).toBe(false)
      for (const [name, value] of Object.entries(given)) {
        expect(name, html).not.toMatch(/^on|^srcDoc$|^srcSet$|^action$|^formAction$/i)
        if (/^(?:href|src)$/.test(name))
          expect(String(value), html).toMatch(/^(?:#|https?:|mailto:|data:image\/|[^:]*(?:[/?#]|$))/i)
        if (name === 'style') expect(String(value), html).toMatch(/^--(?:start|columns|w): -?\d+$/)
      }
    })
    expectClosedMathMl(tree)
    const again = createToHtml({children: []} as never)([{type: 'html', value: html}] as never, {prefix: 'q'})
    expect(textOf(fromHtml(again, {fragment: true}) as Root)).toBe(textOf(tree))
  }),
  formulas: formulasHold,
  'front matter': fc.property(yaml, (text) => {
    const {guide, file} = readAll(text)
    expect(
      Object.keys(guide)
        .sort()
        .filter((key) => !keys.includes(key)),
    ).toEqual([])
    expect(({} as {x?: number}).x).toBeUndefined()
    expect(file.messages.every(({reason}) => reason.length > 0)).toBe(true)
  }),
  imposition: fc.property(fc.nat(400), fc.nat(), (cards, seed) => {
    const stock = stocks[seed % stocks.length] as (typeof stocks)[number]
    const slots = slotsOf(stock)
    const sheets = deal(
      Array.from({length: cards}, (_, index) => index),
      slots.length,
    )
    expect(sheets.flat().filter((card) => card !== null && card !== undefined)).toHaveLength(cards)
    for (const slot of slots) {
      const back = backOf(slot, stock.page, seed % 2 === 0 ? 'long' : 'short')
      expect(back.x).toBeGreaterThanOrEqual(-1e-9)
      expect(back.y).toBeGreaterThanOrEqual(-1e-9)
      expect(back.x + back.width).toBeLessThanOrEqual(stock.page.width + 1e-9)
      expect(back.y + back.height).toBeLessThanOrEqual(stock.page.height + 1e-9)
    }
  }),
}

function textOf(tree: Root): string {
  let text = ''
  visit(tree, 'text', ({value}) => {
    text += value
  })
  return text.replace(/\s+/g, ' ').trim()
}
