/** Whatever a guide is called, its pack lies in the output folder, under a name that every system can have. */
import {readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {build} from '../../src/build.ts'
import {temporaryFolder} from './lighthouse.ts'

const names = [
  '../../etc/passwd',
  '..',
  '.',
  '/etc/passwd',
  String.raw`C:\Windows\x`,
  String.raw`\\server\share\x`,
  'a/b',
  String.raw`a\b`,
  '%2e%2e%2fx',
  'CON',
  'com1',
  '-rf',
  '--output=x',
  '`id`',
  'a;b|c',
  'a\u202Efdp.exe',
  '\u200b',
  'e\u0301',
  'İI',
  'a:b*?"<>|',
  '<script>',
  '🙂',
  'index.html',
  '__proto__',
  'constructor',
  'A'.repeat(300),
  'Same Title',
  'same title',
  '.studypack.lock',
  '.studypack-tmp-1-x',
]

it('hostile titles become folders inside the output, each its own', async () => {
  const folder = await temporaryFolder()
  const guides: Array<string> = []
  for (const [index, name] of names.entries()) {
    const path = join(folder, `guide-${index}.md`)
    await writeFile(path, `---\ntitle: ${JSON.stringify(name)}\n---\n\n## Why?\n\n**Answer:** Because.\n`)
    guides.push(path)
  }
  const before = (await readdir(folder)).sort()
  const result = await build({guides, out: join(folder, 'out'), formats: ['html'], documents: ['flashcards']})
  expect(result.guides.map(({paths}) => paths.length)).toEqual(names.map(() => 3))
  const made = await readdir(join(folder, 'out'))
  expect(made).toHaveLength(names.length)
  expect(new Set(made.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(names.length)
  for (const name of made) {
    expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u)
    expect(Buffer.byteLength(name)).toBeLessThan(256)
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i)
  }
  expect((await readdir(folder)).sort()).toEqual([...before, 'out'].sort())
})
