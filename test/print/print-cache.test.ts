import {readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {entryName, openPrintCache, type PrintCache} from '../../src/print/print-cache.ts'
import {Printer} from '../../src/print/printer.ts'
import {temporaryFolder} from '../build/lighthouse.ts'

const opened = vi.hoisted(() => ({count: 0}))
vi.mock('../../src/print/browser/open-browser.ts', async (original) => {
  const {openBrowser, ...rest} = await original<typeof import('../../src/print/browser/open-browser.ts')>()
  return {
    ...rest,
    openBrowser(...all: Parameters<typeof openBrowser>) {
      opened.count++
      return openBrowser(...all)
    },
  }
})

let folder: string

async function open(): Promise<PrintCache> {
  const cache = await openPrintCache(folder)
  if (!cache) throw new Error('no cache')
  return cache
}

beforeEach(async () => {
  folder = join(await temporaryFolder(), 'cache')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('an entry', () => {
  const name = entryName('a', 'b')

  it('is what was written, and nothing before', async () => {
    const cache = await open()
    expect(await cache.read(name)).toBeNull()
    await cache.write(name, Buffer.from('pages'))
    expect((await (await open()).read(name))?.toString()).toBe('pages')
  })

  it('is not there when it is damaged, cut off, or under another name', async () => {
    const cache = await open()
    await cache.write(name, Buffer.from('pages'))
    const path = join(folder, name)
    const whole = await readFile(path)
    for (const bytes of [whole.subarray(0, 8), whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('!')])]) {
      await writeFile(path, bytes)
      expect(await cache.read(name)).toBeNull()
    }
    await writeFile(join(folder, entryName('c')), whole)
    expect(await cache.read(entryName('c'))).toBeNull()
  })

  it('of another user is not there: the folder may have come with somebody else’s guide', async () => {
    vi.stubEnv('STUDYPACK_CACHE', join(folder, 'theirs'))
    await (await open()).write(name, Buffer.from('their pages'))
    vi.stubEnv('STUDYPACK_CACHE', join(folder, 'ours'))
    expect(await (await open()).read(name)).toBeNull()
  })

  it('goes when nobody has asked for it for a month', async () => {
    const cache = await open()
    const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000)
    for (const part of ['old', 'new']) await cache.write(entryName(part), Buffer.from(part))
    await utimes(join(folder, entryName('old')), old, old)
    await cache.prune()
    expect(await readdir(folder)).toEqual([entryName('new')])
  })

  it('has a name that tells where one part ends and the next begins', () => {
    expect(entryName('ab', 'c')).not.toBe(entryName('a', 'bc'))
  })
})

describe('a printer with a cache', () => {
  const page = (text: string, data = {}) => new VFile({path: 'a.html', value: `<p>${text}</p>`, data})

  /** How many browsers are started to print a page. */
  async function starts(file: VFile, tool = 'tool 1'): Promise<{count: number; bytes: Uint8Array}> {
    opened.count = 0
    const printer = new Printer({cache: await open(), tool})
    try {
      void printer.warmUp()
      return {bytes: (await printer.print(file)).value as Uint8Array, count: opened.count}
    } finally {
      await printer.close()
    }
  }

  it('starts no browser for what it has printed before, and one for anything else', async () => {
    const first = await starts(page('lamp'))
    expect(first.count).toBe(1)
    const again = await starts(page('lamp'))
    expect(again.count).toBe(0)
    expect(Buffer.from(again.bytes)).toEqual(Buffer.from(first.bytes))
    expect((await starts(page('horn'))).count).toBe(1)
    expect((await starts(page('lamp'), 'tool 2')).count).toBe(1)
    await rm(folder, {recursive: true})
    expect((await starts(page('lamp'))).count).toBe(1)
  })

  it('keeps nothing in which fonts of the machine have a part', async () => {
    expect((await starts(page('ok', {borrowsFonts: true}))).count).toBe(1)
    expect((await starts(page('ok', {borrowsFonts: true}))).count).toBe(1)
  })
})
