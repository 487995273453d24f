import {stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {makeFolder} from '../../src/print/make-folder.ts'
import {temporaryFolder} from '../build/lighthouse.ts'

it('makes what is missing, and says where it began', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'a', 'b', 'c')
  expect(await makeFolder(path)).toBe(join(folder, 'a'))
  expect((await stat(path)).isDirectory()).toBe(true)
  expect(await makeFolder(path)).toBeUndefined()
  expect(await makeFolder(join(path, 'd'))).toBe(join(path, 'd'))
  await writeFile(join(folder, 'file'), '')
  await expect(makeFolder(join(folder, 'file', 'x'))).rejects.toMatchObject({code: 'ENOTDIR'})
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({code: 'EEXIST'})
})

it.runIf(process.platform === 'linux')('ends where nobody can make one', async () => {
  await expect(makeFolder('/proc/nonexistent/a')).rejects.toMatchObject({code: 'ENOENT'})
})
