import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {describe, expect, it} from 'vitest'
import {isAtWork, ownIdentity, parseOwner} from '../../src/print/owner.ts'

describe('the owner of something that lies about', () => {
  it('is at work while it runs, and not when it has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
    const owner = {...ownIdentity(), pid: child.pid as number, started: null}
    expect([isAtWork(ownIdentity()), isAtWork(owner)]).toEqual([true, true])
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(isAtWork(owner)).toBe(false)
  })

  it('is not somebody who got its number later', () => {
    expect(isAtWork({...ownIdentity(), started: '1'})).toBe(process.platform !== 'linux')
  })

  it('that numbers its processes for itself counts as at work: nothing is known of it', () => {
    expect(isAtWork({pid: 2 ** 22, started: null, space: 'another container'})).toBe(true)
  })

  it('is written down and read again, and nothing else is one', () => {
    const owner = ownIdentity()
    expect(parseOwner(JSON.stringify(owner))).toEqual(owner)
    for (const text of ['', '{', 'null', '{"pid": "1"}', '{"pid": 0, "space": "x"}', '[]']) {
      expect(parseOwner(text), text).toBeNull()
    }
  })
})
