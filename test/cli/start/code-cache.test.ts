/** What is kept of compiled code runs the next time: so who may have written it matters more than how fast it is. */
import {chmod, chown, mkdir, readdir, readFile, rename, stat, symlink, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {type CodeCache, openCodeCache} from '../../../src/cli/start/code-cache.ts'
import {commandOf} from '../../../src/cli/start/command-of.ts'
import {isTrusted, makeTrusted} from '../../../src/cli/start/trusted-folder.ts'
import {temporaryFolder} from '../../build/lighthouse.ts'

const own = process.getuid?.() as number

describe('code that was kept', () => {
  let base: string
  let folder: string
  let cache: CodeCache
  const code = Buffer.from('code')
  const file = (): string => join(folder, 'a.code')

  beforeEach(async () => {
    base = await temporaryFolder()
    folder = join(base, 'made', 'code')
    cache = openCodeCache({STUDYPACK_CACHE: join(base, 'made')}) as CodeCache
    cache.write('a.code', code)
  })

  it('is read again, by nobody else', async () => {
    expect(cache.read('a.code')?.equals(code)).toBe(true)
    expect(cache.read('b.code')).toBeUndefined()
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['a.code'])
  })

  it.each([
    ['when others may write to its folder', () => chmod(folder, 0o720)],
    ['when others may read its folder', () => chmod(folder, 0o755)],
    ['when others may put another folder in its place', () => chmod(join(base, 'made'), 0o777)],
    ['when others may put another in the place of a folder above', () => chmod(base, 0o770)],
    ['when others may write to it', () => chmod(join(folder, 'a.code'), 0o666)],
    ['when it is a link', () => rename(file(), join(base, 'b')).then(() => symlink(join(base, 'b'), file()))],
    ['when its folder is a link', () => rename(folder, join(base, 'c')).then(() => symlink(join(base, 'c'), folder))],
    ['when it was cut off', async () => writeFile(file(), (await readFile(file())).subarray(0, -1))],
    ['when a bit of it has turned', async () => writeFile(file(), (await readFile(file())).fill(1, 5, 6))],
    ['when it is empty', () => writeFile(file(), '')],
  ])('is not, %s', async (_, spoil) => {
    await spoil()
    expect(cache.read('a.code')).toBeUndefined()
  })

  it('is written anew into a folder that is closed first', async () => {
    await chmod(folder, 0o755)
    cache.write('a.code', code)
    expect(cache.read('a.code')?.equals(code)).toBe(true)
  })

  it('is not more than so many files', async () => {
    for (let count = 0; count < 40; count++) {
      const path = join(folder, `${count}.old`)
      await writeFile(path, '')
      await utimes(path, count, count)
    }
    cache.write('b.code', code)
    const left = await readdir(folder)
    expect(left.length).toBe(32)
    expect(left).toEqual(expect.arrayContaining(['a.code', 'b.code', '39.old']))
  })

  it('is kept where nothing stands against it only', async () => {
    const path = join(base, 'file')
    await writeFile(path, '')
    openCodeCache({STUDYPACK_CACHE: path})?.write('a.code', code)
    expect(openCodeCache({STUDYPACK_CACHE: path})?.read('a.code')).toBeUndefined()
    expect(openCodeCache({STUDYPACK_CACHE: 'relative'})).toBeNull()
    expect(openCodeCache({STUDYPACK_CACHE: base, STUDYPACK_NO_CODE_CACHE: '1'})).toBeNull()
  })
})

describe('a folder', () => {
  it('of somebody else is not trusted, and nothing is made in it', async () => {
    const folder = await temporaryFolder()
    expect(isTrusted(folder, own)).toBe(true)
    expect(isTrusted(folder, own + 1)).toBe(false)
    const theirs = join(folder, 'theirs')
    await mkdir(theirs)
    // Only root can give a folder away; to root, whatever is not root’s is somebody else’s.
    if (own === 0) await chown(theirs, 12_345, 12_345)
    expect(makeTrusted(join(theirs, 'b'), own === 0 ? own : own + 1)).toBe(false)
    expect(await readdir(theirs)).toEqual([])
    await mkdir(join(folder, 'a'), {mode: 0o777})
    await chmod(join(folder, 'a'), 0o777)
    expect(makeTrusted(join(folder, 'a', 'b'), own)).toBe(false)
    expect(await readdir(join(folder, 'a'))).toEqual([])
  })
})

it.each([
  [['node', 'cli'], 'build'],
  [['node', 'cli', 'guide.md'], 'build'],
  [['node', 'cli', 'check', 'guide.md'], 'check'],
  [['node', 'cli', 'check', '-h'], 'help'],
  [['node', 'cli', '../../x'], 'build'],
])('%j runs %s', (argv, command) => {
  expect(commandOf(argv)).toBe(command)
})
