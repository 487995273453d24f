/** What is written in the canonical form reads back as the same tree. */
import {readFileSync} from 'node:fs'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {exporters} from '../../src/export/exporters.ts'
import type {Guide} from '../../src/guide/types.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {otherGuides, ourGuides} from '../words/guides.ts'

function read(value: string, path: string): Guide {
  const guide = parseGuide(new VFile({path, value}))
  visit(guide as never, (node: {position?: unknown}) => {
    delete node.position
  })
  return JSON.parse(JSON.stringify(guide)) as Guide
}

it.each([...ourGuides, ...otherGuides])('%s, written as Markdown and read again, is the same tree', (path) => {
  const guide = read(readFileSync(path, 'utf8'), path)
  const written = exporters.markdown(parseGuide(new VFile({path, value: readFileSync(path, 'utf8')})))
  expect(read(written, 'again.md')).toEqual(guide)
  expect(exporters.markdown(parseGuide(new VFile({path: 'again.md', value: written})))).toBe(written)
})

it('JSON is the tree itself', () => {
  const path = 'test/fixtures/build/lighthouse.md'
  const guide = parseGuide(new VFile({path, value: readFileSync(path, 'utf8')}))
  expect(JSON.parse(exporters.json(guide))).toEqual(guide)
})
