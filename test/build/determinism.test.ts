import {createHash} from 'node:crypto'
import {cp, mkdir, readdir, readFile, utimes} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import type {Manifest} from '../../src/build/manifest.ts'
import {build} from '../../src/build.ts'
import {lighthouse, temporaryFolder} from './lighthouse.ts'

async function buildIn(folder: string, modified: Date): Promise<Map<string, Buffer>> {
  const source = join(folder, 'guide')
  await mkdir(source, {recursive: true})
  await cp(dirname(lighthouse), source, {recursive: true})
  const guide = join(source, 'lighthouse.md')
  await utimes(guide, modified, modified)
  const {guides, printError} = await build({guides: [guide], out: join(folder, 'out')})
  expect(printError).toBeNull()
  expect(guides[0]?.paths.at(-1)).toBe(join(folder, 'out', 'lighthouse', 'manifest.json'))
  const out = join(folder, 'out', 'lighthouse')
  const names = (await readdir(out)).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name))] as const)))
}

afterEach(() => vi.unstubAllEnvs())

describe('two builds of one guide', () => {
  it('give the same bytes, whatever the folder, the time zone and the clock', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000')
    const first = await buildIn(await temporaryFolder(), new Date(0))
    vi.stubEnv('TZ', 'Pacific/Kiritimati')
    vi.stubEnv('LANG', 'de_DE.UTF-8')
    const second = await buildIn(await temporaryFolder(), new Date())
    expect([...second.keys()]).toEqual([...first.keys()])
    expect(first.size).toBe(9)
    for (const [name, bytes] of first) expect(bytes.equals(second.get(name) as Buffer), name).toBe(true)
    expect(first.get('booklet.pdf')?.toString('latin1')).toContain('2023-11-14T22:13:20Z')
    await manifestIsTrue(first)
  })
})

/** Every file is named with its true size and hash, and no other is, but for what the cards remember. */
async function manifestIsTrue(files: Map<string, Buffer>): Promise<void> {
  const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest
  expect(manifest.tool).toMatch(/^studypack \d/)
  expect(manifest.browser).toMatch(/Chrome\/\d/)
  expect(manifest.guide).toEqual({identifier: 'lighthouse', title: 'Questions for a lighthouse keeper', questions: 7})
  expect([...manifest.files.map(({name}) => name), 'manifest.json', 'cards.json'].sort()).toEqual([...files.keys()])
  for (const {name, bytes, sha256} of manifest.files) {
    const file = files.get(name) as Buffer
    expect({name, bytes, sha256}).toEqual({name, bytes: file.length, sha256: hash(file)})
  }
  const folder = dirname(lighthouse)
  for (const {name, bytes, sha256} of manifest.read) {
    const file = await readFile(join(folder, name))
    expect({name, bytes, sha256}).toEqual({name, bytes: file.length, sha256: hash(file)})
  }
  expect(manifest.read.map(({name}) => name)).toEqual(['lighthouse.md', 'horn.png'])
  expect(JSON.stringify(manifest)).not.toContain(tmpdir())
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
