import {describe, expect, it} from 'vitest'
import {bookletGeometry, tableFit} from '../../../src/view/booklet/geometry.ts'
import type {TableFit} from '../../../src/view/html/fit-tables.ts'
import {createToHtml} from '../../../src/view/html/to-html.ts'
import {parsePaper} from '../../../src/view/paper.ts'
import {parseText} from '../../words/guides.ts'

const row = (cells: Array<string>): string => `| ${cells.join(' | ')} |`

/** The widths that tables with these columns say they need, and what becomes of them. */
function fitted(columns: Array<string>, kind: TableFit): {asked: Array<number>; html: string} {
  const text = ['## Why?', '**Answer:** So.', '', row(columns), row(columns.map(() => '---')), row(columns)].join('\n')
  const {guide} = parseText('t.md', `# T\n${text}\n`)
  const asked: Array<number> = []
  const answer = JSON.parse(JSON.stringify(guide), (_, node) => node)
  const tables: Array<never> = []
  const collect = (node: {type?: string; children?: Array<object>}): void => {
    if (node.type === 'table') tables.push(node as never)
    for (const child of node.children ?? []) collect(child)
  }
  collect(answer)
  const html = createToHtml(guide)(tables, {
    prefix: 'p',
    fitTable: (characters) => {
      asked.push(characters)
      return kind
    },
  })
  return {asked, html}
}

describe('tables', () => {
  it('need their longest words, and room for a few words where there are several', () => {
    expect(fitted(['abc', 'abcdefghij'], 'normal').asked).toEqual([3 + 2 + 10 + 2])
    expect(fitted(['a few words that are many in a cell'], 'normal').asked).toEqual([10 + 2])
    expect(fitted(['a-word-longer-than-any-other'], 'normal').asked).toEqual([28 + 2])
  })

  it('are set small or turned as they are told', () => {
    expect(fitted(['a'], 'small').html).toContain('<table class="data small">')
    expect(fitted(['a'], 'turned').html).toContain('<div class="turned"><table class="data">')
    expect(fitted(['a'], 'normal').html).toContain('<table class="data">')
  })

  it.each([
    ['a5', false, [60, 90, 100]],
    ['a4', false, [70, 110, 140]],
  ])('on %s go from normal to small to turned', (name, large, [normal, small, turned]) => {
    const paper = parsePaper(name)
    const geometry = paper && bookletGeometry(paper, large)
    if (!geometry) throw new Error(`no booklet on ${name}`)
    expect([normal, small, turned].map((width) => tableFit(geometry, width as number))).toEqual([
      'normal',
      'small',
      'turned',
    ])
  })

  it('in large print are never set smaller', () => {
    const paper = parsePaper('a4')
    const geometry = paper && bookletGeometry(paper, true)
    if (!geometry) throw new Error('no booklet')
    expect([40, 80].map((width) => tableFit(geometry, width))).toEqual(['normal', 'turned'])
  })
})
