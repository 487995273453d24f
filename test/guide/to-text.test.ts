import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Nodes, Parents} from 'mdast'
import {toString as libraryText} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {toText} from '../../src/guide/to-text.ts'

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))
const files = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter((name) => /\.(md|txt)$/.test(name))
const own = `![A *lamp*](lamp.png "Title") and ![](none.png) <b>bold</b> \`code\` [link][ref]\n\n<div>raw</div>\n\n[ref]: x.md "t"\n`

function nodesOf(text: string): Array<Nodes> {
  const nodes: Array<Nodes> = []
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), (node) => void nodes.push(node as Nodes))
  return nodes
}

describe('the words of nodes', () => {
  it.each(files)('are those that the library gives, in %s', (name) => {
    for (const node of nodesOf(readFileSync(join(fixtures, name), 'utf8'))) expect(toText(node)).toBe(libraryText(node))
  })

  it('are so for pictures, raw HTML and several nodes, with and without that HTML', () => {
    for (const node of nodesOf(own)) {
      const children = (node as Parents).children ?? []
      for (const html of [true, false]) {
        expect(toText(node, html)).toBe(libraryText(node, {includeHtml: html}))
        expect(toText(children, html)).toBe(libraryText(children, {includeHtml: html}))
      }
    }
    expect(toText(undefined)).toBe('')
  })
})
