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

describe('Markdown', () => {
  it.each([
    ['a guide with headings', readFileSync('test/fixtures/build/lighthouse.md', 'utf8')],
    ['labels under headings', '# Lamps\n\n## Who?\n\nAnswer: me\n\n## When?\n\nAnswer: now\n\n## Why?\n\nAnswer: so\n'],
    ['identifiers in braces', '## Oil {#1}\n\nWho?\n\n## Gas {#2}\n\nWhen?\n'],
    ['code with braces', 'Lamps\n\n```js\nif (a) {=b}\n```\n\n## More\n\n`{~x}`\n\n- {=y}\n'],
    ['a list of questions that nobody answered', '1. Who trims?\n2. Who cleans?\n3. Who sleeps?\n4. Who pays?\n'],
    ['errata that name codes and keys', 'L1A01 (C) is new.\n\nL1A02 (B) has gone.\n'],
    ['a numbered list of statements', '1. Trim.\n   Well.\n2. Clean.\n   Often.\n3. Sleep.\n   Never.\n'],
  ])('is none of them: %s', (_, text) => {
    expect(textDialectOf(text)).toBeNull()
  })
})
