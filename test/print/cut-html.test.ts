/** What each part of a long page is given: its own share, and not what grows with the whole. */
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cutHtml} from '../../src/print/cut-html.ts'

const rule = (name: string): string => `/*page ${name}*/@page ${name}{margin:1mm}.${name}{page:${name}}/*end*/\n`
const section = (name: string): string =>
  `<section class="body ${name}">${'<p>Wick</p>'.repeat(40)}<!--part body ${name}-->${'<p>Oil</p>'.repeat(40)}</section>`
const named = (names: Array<string>): string =>
  `<!doctype html><html><head><style>i{}</style><style>${names.map(rule).join('')}b{}</style></head><body>${names.map(section).join('<!--part-->')}</body></html>`

const namesOf = (html: string): Set<string> =>
  new Set(Array.from(html.matchAll(/@page ([\w-]+)/g), ([, name]) => name ?? ''))

describe('a page cut into parts', () => {
  it('gives each the rules of the pages that it has, and no others', () => {
    fc.assert(
      fc.property(fc.integer({min: 4, max: 40}), fc.integer({min: 300, max: 2000}), (count, length) => {
        const names = Array.from({length: count}, (_, index) => `part-${index + 1}`)
        const {head, parts} = cutHtml(named(names), length)
        expect(namesOf(head)).toEqual(new Set())
        expect(head).toContain('b{}')
        for (const {body} of parts) {
          const own = new Set(Array.from(body.matchAll(/class="body ([\w-]+)"/g), ([, name]) => name ?? ''))
          expect(namesOf(body)).toEqual(own)
        }
        expect(new Set(parts.flatMap(({body}) => [...namesOf(body)]))).toEqual(new Set(names))
      }),
      {numRuns: 30},
    )
  })

  it('leaves one that is short as it is', () => {
    const html = named(['part-1', 'part-2'])
    const {head, parts, tail} = cutHtml(html)
    expect(head + parts.map(({body}) => body).join('') + tail).toBe(html)
  })
})
