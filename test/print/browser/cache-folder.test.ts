import {afterEach, expect, it, vi} from 'vitest'
import {cacheFolder} from '../../../src/print/browser/cache-folder.ts'
import {openPrintCache} from '../../../src/print/print-cache.ts'
import {temporaryFolder} from '../../build/lighthouse.ts'

afterEach(() => vi.unstubAllEnvs())

it('where neither a cache nor a temporary folder can be had, that is told, and no cache is kept', async () => {
  const folder = await temporaryFolder()
  vi.stubEnv('STUDYPACK_CACHE', '/dev/null/cache')
  vi.stubEnv('TMPDIR', '/dev/null/tmp')
  await expect(cacheFolder()).rejects.toMatchObject({
    name: 'PrintError',
    code: 'temporary-folder',
    message: expect.stringMatching(
      /^Cannot write to the temporary folder \/dev\/null\/tmp: it is a file, not a folder\.$/,
    ),
  })
  expect(await openPrintCache(folder)).toBeNull()
})
