/**
 * Guides in every text dialect, as trees. `UPDATE=1` writes the outlines anew; each was read by eye before it was
 * committed.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {textDialectOf} from '../../src/parse/dialects/read-text.ts'
import {textDialects} from '../../src/parse/dialects/text-dialects.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {outline} from '../outline.ts'

const root = 'test/fixtures/dialects'
const cases = textDialects.flatMap(({name}) =>
  readdirSync(join(root, name))
    .filter((file) => !file.endsWith('.outline'))
    .map((file) => ({name, path: join(root, name, file)})),
)

function read(value: string, path: string): string {
  return outline(parseGuide(new VFile({path, value})))
}

describe.each(cases)('$path', ({name, path}) => {
  const text = readFileSync(path, 'utf8')

  it('is recognised', () => {
    expect(textDialectOf(text)?.name).toBe(name)
  })

  it('is the tree that it is meant to be', () => {
    const expected = path.replace(/\.\w+$/, '.outline')
    const found = read(text, path)
    if (process.env['UPDATE'] === '1' || !existsSync(expected)) writeFileSync(expected, found)
    expect(found).toBe(readFileSync(expected, 'utf8'))
  })
})
