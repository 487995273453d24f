import {execFile} from 'node:child_process'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterEach, expect, it, vi} from 'vitest'
import {cacheFolder} from '../../../src/print/browser/cache-folder.ts'
import {openPrintCache} from '../../../src/print/print-cache.ts'
import {temporaryFolder} from '../../build/lighthouse.ts'

const execute = promisify(execFile)

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

it('where there is no home, a process has one of its own, which goes with it', async () => {
  const folder = await temporaryFolder()
  const module = new URL('../../../dist/print/browser/cache-folder.js', import.meta.url).href
  const script = `import {cacheFolder} from '${module}'; console.log(await cacheFolder()); console.log(await cacheFolder())`
  const env = {PATH: process.env['PATH'], STUDYPACK_CACHE: '/dev/null/cache', TMPDIR: folder}
  const run = async (): Promise<Array<string>> =>
    (await execute(process.execPath, ['--input-type=module', '-e', script], {env})).stdout.trimEnd().split('\n')
  const [one, again] = (await run()) as [string, string]
  expect(one.startsWith(join(folder, 'studypack-'))).toBe(true)
  expect(again).toBe(one)
  // A name that could be foreseen could be planted.
  expect((await run())[0]).not.toBe(one)
  expect(await readdir(folder)).toEqual([])
})
