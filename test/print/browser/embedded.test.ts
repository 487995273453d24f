import {chmod, mkdtemp, readdir, rm, stat, truncate} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest'
import {cacheFolder, makePrivate} from '../../../src/print/browser/cache-folder.ts'
import {cachePath} from '../../../src/print/browser/cache-path.ts'
import {embeddedPackage, unpackEmbedded} from '../../../src/print/browser/embedded.ts'
import {temporaryFolder} from '../../build/lighthouse.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the cache', () => {
  it('is where each system keeps such things', () => {
    expect(cachePath({HOME: '/home/ida'}, 'linux')).toBe('/home/ida/.cache/studypack')
    expect(cachePath({HOME: '/home/ida', XDG_CACHE_HOME: '/var/ida'}, 'linux')).toBe('/var/ida/studypack')
    expect(cachePath({HOME: '/Users/ida'}, 'darwin')).toBe('/Users/ida/Library/Caches/studypack')
    expect(cachePath({STUDYPACK_CACHE: '/elsewhere', HOME: '/home/ida'}, 'linux')).toBe('/elsewhere')
    expect(cachePath({}, 'win32')).toBeNull()
  })

  it('is made for its owner alone', async () => {
    const path = join(await temporaryFolder(), 'deep', 'cache')
    expect(await cacheFolder({STUDYPACK_CACHE: path})).toBe(path)
    expect((await stat(path)).mode & 0o777).toBe(0o700)
  })

  it.skipIf(process.platform === 'win32')('takes from others the right to write to it', async () => {
    const path = await temporaryFolder()
    await chmod(path, 0o777)
    await makePrivate(path)
    expect((await stat(path)).mode & 0o077).toBe(0)
  })
})

const shipped = await embeddedPackage()

describe.skipIf(!shipped)('the browser that ships', () => {
  const found = shipped as NonNullable<typeof shipped>
  let cache: string

  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'studypack-test-cache-'))
  })
  afterAll(() => rm(cache, {recursive: true, force: true}))

  it('is unpacked once, privately, whole, even when two begin at the same time', async () => {
    vi.stubEnv('STUDYPACK_CACHE', cache)
    const unpack = async () => {
      const browser = await unpackEmbedded(found)
      return {...browser, ino: (await stat(browser.executablePath)).ino}
    }
    const [one, other] = await Promise.all([unpack(), unpack()])
    expect(one.executablePath).toBe(join(cache, `chromium-${found.version}`, 'chromium'))
    expect(other.executablePath).toBe(one.executablePath)
    expect(other.ino, 'the one that came first keeps its place').toBe(one.ino)
    expect(await readdir(cache)).toEqual([`chromium-${found.version}`])
    const folder = await stat(join(cache, `chromium-${found.version}`))
    expect(folder.mode & 0o077).toBe(0)
    const {mode, size} = await stat(one.executablePath)
    expect(mode & 0o777).toBe(0o700)
    expect(one.env['LD_LIBRARY_PATH']?.split(':')[0]).toBe(join(cache, `chromium-${found.version}`, 'lib'))

    const again = await unpackEmbedded(found)
    expect((await stat(again.executablePath)).ino).toBe(one.ino)

    await truncate(one.executablePath, 1000)
    const mended = await unpackEmbedded(found)
    expect((await stat(mended.executablePath)).size).toBe(size)
  })
})
