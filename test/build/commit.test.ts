import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {beforeEach, describe, expect, it} from 'vitest'
import {commitFiles} from '../../src/build/commit.ts'
import {withLock} from '../../src/build/out-lock.ts'
import {openStage} from '../../src/build/stage.ts'
import {ownIdentity} from '../../src/print/owner.ts'
import {temporaryFolder} from './lighthouse.ts'

const file = (path: string, value: string | Uint8Array): VFile => new VFile({path, value})
const dead = JSON.stringify({...ownIdentity(), pid: 2 ** 22 + 1})
let out: string

beforeEach(async () => {
  out = join(await temporaryFolder(), 'out')
  await mkdir(join(out, 'pack'), {recursive: true})
  for (const name of ['a.html', 'b.pdf', 'manifest.json']) await writeFile(join(out, 'pack', name), `old ${name}`)
})

async function packed(): Promise<Record<string, string>> {
  const names = (await readdir(join(out, 'pack'))).sort()
  const read = names.map(async (name) => [name, await readFile(join(out, 'pack', name), 'utf8').catch(() => 'folder')])
  return Object.fromEntries(await Promise.all(read))
}

/** A stage as a killed process leaves it: with the note, the first file moved already. */
async function leaveHalf({note = true, owner = dead} = {}): Promise<void> {
  const stage = join(out, '.studypack-tmp-1-left')
  await mkdir(join(stage, 'new'), {recursive: true})
  await writeFile(join(stage, 'owner.json'), owner)
  for (const name of ['b.pdf', 'manifest.json']) await writeFile(join(stage, 'new', name), `new ${name}`)
  if (note) {
    const names = ['a.html', 'b.pdf', 'manifest.json']
    await writeFile(join(stage, 'commit.json'), JSON.stringify({folder: 'pack', names}))
    await writeFile(join(out, 'pack', 'a.html'), 'new a.html')
  }
}

const old = {'a.html': 'old a.html', 'b.pdf': 'old b.pdf', 'manifest.json': 'old manifest.json'}
const fresh = {'a.html': 'new a.html', 'b.pdf': 'new b.pdf', 'manifest.json': 'new manifest.json'}

describe('what a killed build leaves', () => {
  it('is finished by the next one when its files had begun to move', async () => {
    await leaveHalf()
    const stage = await openStage(out, 'other')
    expect(await packed()).toEqual(fresh)
    await stage.discard()
    expect(await readdir(out)).toEqual(['pack'])
  })

  it('is removed when they had not', async () => {
    await leaveHalf({note: false})
    await (await openStage(out, 'other')).discard()
    expect([await packed(), await readdir(out)]).toEqual([old, ['pack']])
  })

  it('is left alone while its owner is at work', async () => {
    await leaveHalf({owner: JSON.stringify(ownIdentity())})
    await (await openStage(out, 'other')).discard()
    expect(await readdir(out)).toContain('.studypack-tmp-1-left')
    expect((await packed())['b.pdf']).toBe('old b.pdf')
  })

  it('moves nothing out of the folder, whatever its note says', async () => {
    await leaveHalf()
    const note = join(out, '.studypack-tmp-1-left', 'commit.json')
    await writeFile(note, JSON.stringify({folder: '..', names: ['b.pdf']}))
    await (await openStage(out, 'other')).discard()
    expect(await readdir(join(out, '..'))).toEqual(['out'])
  })
})

describe('files that are moved into place', () => {
  it('are all old again when one of them cannot be', async () => {
    const stage = await openStage(out, 'pack')
    for (const name of ['a.html', 'new.html', 'manifest.json']) await stage.write(file(name, `new ${name}`))
    const before = await packed()
    const staged = (await readdir(out)).find((name) => name.startsWith('.studypack-tmp')) as string
    const note = {folder: 'pack', names: ['a.html', 'new.html', 'not-staged.json']}
    await expect(commitFiles(out, join(out, staged), note)).rejects.toMatchObject({code: 'ENOENT'})
    expect(await packed()).toEqual(before)
    await stage.discard()
  })

  it('stay aside when a folder is in the way of one', async () => {
    await mkdir(join(out, 'pack', 'c.html'))
    const stage = await openStage(out, 'pack')
    for (const name of ['a.html', 'c.html']) await stage.write(file(name, 'new'))
    await expect(stage.commit()).rejects.toThrow(/Cannot write .*pack: it is a folder\./)
    await stage.discard()
    expect(await packed()).toEqual({...old, 'c.html': 'folder'})
  })

  it('are looked at: half a PDF never gets there', async () => {
    const stage = await openStage(out, 'pack')
    await expect(stage.write(file('b.pdf', Buffer.from('%PDF-1.7\n1 0 obj')))).rejects.toThrow('came out damaged')
    await stage.write(file('b.pdf', Buffer.from('%PDF-1.7\n%%EOF\n')))
    await stage.discard()
  })
})

describe('the lock of a folder', () => {
  const lock = (): string => join(out, '.studypack.lock')

  it('lets one at a time in, and goes with the last', async () => {
    let inside = 0
    const visit = (): Promise<void> =>
      withLock(out, async () => {
        expect(++inside).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 5))
        inside--
      })
    await Promise.all(Array.from({length: 8}, visit))
    expect(await readdir(out)).toEqual(['pack'])
  })

  it('is respected while its owner is at work, who is named when the waiting is over', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
    await writeFile(lock(), JSON.stringify({...ownIdentity(), pid: child.pid, started: null}))
    await expect(withLock(out, async () => {}, 100)).rejects.toMatchObject({
      name: 'IoError',
      message: expect.stringContaining(`process ${child.pid} has been writing there for too long`),
    })
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await withLock(out, async () => 'taken over')).toBe('taken over')
    expect(await readdir(out)).toEqual(['pack'])
  })

  it('of a killed process is taken over by one of those that wait', async () => {
    await writeFile(lock(), dead)
    let inside = 0
    const visit = (): Promise<void> =>
      withLock(out, async () => {
        expect(++inside).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 5))
        inside--
      })
    await Promise.all(Array.from({length: 6}, visit))
    expect(await readdir(out)).toEqual(['pack'])
  })
})
