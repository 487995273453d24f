/** Plain pieces are made into the very HTML that the sanitised route makes of them. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import type {Definition, List, Paragraph, PhrasingContent} from 'mdast'
import {describe, expect, it} from 'vitest'
import type {FlowContent, Guide} from '../../../src/guide/types.ts'
import {plainHtml} from '../../../src/view/html/plain-html.ts'
import {createToHtml} from '../../../src/view/html/to-html.ts'
import {parseText} from '../../words/guides.ts'

const toHtml = createToHtml({type: 'guide', children: []} as unknown as Guide)
/** Makes nothing, and is not plain. */
const definition: Definition = {type: 'definition', identifier: 'x', url: '#x'}
const options = {prefix: 'p', firstHeading: 4, codeLines: true, noteAfterLink: () => 'page 7'}

function wholeHtml(nodes: Array<FlowContent>): string {
  return toHtml([...nodes, definition], options)
}

const character = fc.oneof(
  fc.constantFrom(...'ab <>&"\'`:：\n\t\r;#x26é漢🙂\u00a0\u202e\u2066\u2069\u2068\0\u000b\u2028\ud800{}'),
  fc.string({maxLength: 1, unit: 'binary'}),
)
const value = fc.array(character, {maxLength: 12}).map((all) => all.join(''))
const phrasing: fc.Arbitrary<Array<PhrasingContent>> = fc.letrec<{all: Array<PhrasingContent>}>((tie) => ({
  all: fc.array(
    fc.oneof(
      {depthSize: 'small'},
      value.map((text): PhrasingContent => ({type: 'text', value: text})),
      value.map((text): PhrasingContent => ({type: 'inlineCode', value: text})),
      tie('all').map((children): PhrasingContent => ({type: 'strong', children})),
      tie('all').map((children): PhrasingContent => ({type: 'emphasis', children})),
    ),
    {maxLength: 3},
  ),
})).all
const paragraph = phrasing.map((children): Paragraph => ({type: 'paragraph', children}))
const spread = fc.constantFrom(undefined, null, true, false)
const blocks = fc.letrec<{all: Array<FlowContent>}>((tie) => ({
  all: fc.array(
    fc.oneof(
      {depthSize: 'small'},
      paragraph,
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.constantFrom(null, undefined, 0, 1, 3, 999_999_999),
        spread,
        children: fc.array(
          fc.record({
            type: fc.constant('listItem' as const),
            spread,
            checked: fc.constantFrom(null, undefined, null, undefined, true),
            children: tie('all'),
          }),
          {maxLength: 3},
        ),
      }) as fc.Arbitrary<List>,
    ),
    {maxLength: 3},
  ) as fc.Arbitrary<Array<FlowContent>>,
})).all

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const guides = readdirSync(fixtures, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

describe('plain HTML', () => {
  it('is what the whole route makes', () => {
    let plain = 0
    fc.assert(
      fc.property(blocks, (nodes) => {
        const html = plainHtml(nodes)
        if (html === null) return
        plain++
        expect(html).toBe(wholeHtml(nodes))
      }),
      {numRuns: Number(process.env['STUDYPACK_RUNS'] ?? 1000)},
    )
    expect(plain).toBeGreaterThan(300)
  })

  it('is what the whole route makes of every guide, and most of their pieces are plain', () => {
    let [plain, all] = [0, 0]
    for (const guide of guides) {
      for (const nodes of piecesOf(parseText(guide, readFileSync(guide, 'utf8')).guide)) {
        const html = plainHtml(nodes)
        all++
        if (html === null) continue
        plain++
        expect(html, guide).toBe(wholeHtml(nodes))
      }
    }
    expect(plain / all).toBeGreaterThan(0.6)
  })

  it.each([
    ['<b onclick="x">', '<p>&#x3C;b onclick="x"></p>'],
    ['&lt;script&gt; & co', '<p>&#x26;lt;script&#x26;gt; &#x26; co</p>'],
  ])('has every word escaped: %s', (text, html) => {
    expect(plainHtml([{type: 'paragraph', children: [{type: 'text', value: text}]}])).toBe(html)
  })

  it.each<[name: string, node: FlowContent]>([
    ['raw HTML', {type: 'html', value: '<i>'}],
    ['links', {type: 'paragraph', children: [{type: 'link', url: 'javascript:x', children: []}]}],
    ['elements by another name', {type: 'paragraph', data: {hName: 'script'}, children: []}],
    ['text by another name', {type: 'paragraph', children: [{type: 'text', value: '', data: {hName: 'script'}}]}],
  ])('is none of %s', (_, node) => {
    expect(plainHtml([node])).toBeNull()
  })
})

/** What stands together somewhere in the guide, and is set as one. */
function piecesOf(node: object): Array<Array<FlowContent>> {
  const {children = []} = node as {children?: Array<{type: string}>}
  const flow = new Set(['paragraph', 'list', 'code', 'heading', 'blockquote', 'table', 'html', 'thematicBreak'])
  const own = children.filter(({type}) => flow.has(type)) as unknown as Array<FlowContent>
  return [...(own.length > 0 ? [own] : []), ...children.flatMap(piecesOf)]
}
