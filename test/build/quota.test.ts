/** What a system says of a quota, faked: here nobody has one. The old pack stays, and no litter. */
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {IoError} from '../../src/build/io-error.ts'
import {openStage} from '../../src/build/stage.ts'
import {exitCodeOf} from '../../src/cli/exit-codes.ts'
import {fullDisk, temporaryError} from '../../src/print/browser/temporary.ts'
import {temporaryFolder} from './lighthouse.ts'

const fault = vi.hoisted(() => ({code: '', at: /^$/}))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const failing =
    <Args extends Array<unknown>, Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (fault.at.test(String(args[0]))) throw Object.assign(new Error(`${fault.code}: faked`), {code: fault.code})
      return work(...args)
    }
  return {
    ...real,
    open: failing(real.open as never),
    mkdir: failing(real.mkdir as never),
    rename: failing(real.rename as never),
    writeFile: failing(real.writeFile as never),
  }
})

afterEach(() => {
  vi.unstubAllEnvs()
  fault.at = /^$/
})

const page = (text: string): VFile => new VFile({path: 'booklet.html', value: text})

describe('a disk of which our share is used up', () => {
  it.each([
    ['EDQUOT', 'the quota is used up', /booklet\.html$/],
    ['EDQUOT', 'the quota is used up', /studypack-tmp-[^/]*$|studypack-tmp-.*new$/],
    ['ENOSPC', 'the disk is full', /booklet\.html$/],
  ])('ends a build like a full one: %s, %s, at %s', async (code, words, at) => {
    const out = join(await temporaryFolder(), 'out')
    const first = await openStage(out, 'pack')
    await first.write(page('old'))
    await first.commit()
    await first.discard()
    fault.code = code
    fault.at = at
    const failed = (async () => {
      const stage = await openStage(out, 'pack')
      try {
        await stage.write(page('new'))
        await stage.commit()
      } finally {
        await stage.discard()
      }
    })()
    const error = await failed.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(IoError)
    expect(String(error)).toMatch(`: ${words}.`)
    expect(exitCodeOf(error)).toBe(4)
    fault.at = /^$/
    expect(await readFile(join(out, 'pack', 'booklet.html'), 'utf8')).toBe('old')
    expect(await readdir(out)).toEqual(['pack'])
  })

  it.each(['EDQUOT', 'ENOSPC'])('is found out when a browser has failed: %s', async (code) => {
    const folder = await temporaryFolder()
    vi.stubEnv('TMPDIR', folder)
    fault.code = code
    fault.at = /studypack-probe-/
    expect(await fullDisk()).toMatchObject({code: 'temporary-folder'})
    fault.at = /^$/
    expect(await fullDisk()).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('is told of the temporary folder too', () => {
    const error = temporaryError({code: 'EDQUOT'})
    expect(error.message).toMatch(/Cannot write to the temporary folder .*: the quota is used up\./)
    expect(exitCodeOf(error)).toBe(4)
  })
})
