/** What is held back from the cache until a pack is there, and how much of it. */
import {describe, expect, it} from 'vitest'
import {holdPrints} from '../../src/print/held-prints.ts'
import type {PrintFolder} from '../../src/print/print-cache.ts'

function folder(): PrintFolder & {entries: Map<string, Uint8Array>} {
  const entries = new Map<string, Uint8Array>()
  return {
    entries,
    read: async (name) => (entries.has(name) ? Buffer.from(entries.get(name) as Uint8Array) : null),
    write: async (name, bytes) => void entries.set(name, bytes),
    remove: async (name) => void entries.delete(name),
    prune: async () => {},
  }
}

const bytes = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value)

describe('prints that are held', () => {
  it('are in the cache once a pack is there, and can be read before', async () => {
    const cache = folder()
    const held = holdPrints(cache)
    await held.write('wick', bytes(10, 1))
    expect(cache.entries.size).toBe(0)
    expect(await held.read('wick')).toEqual(Buffer.from(bytes(10, 1)))
    await held.keep()
    expect([...cache.entries.keys()]).toEqual(['wick'])
  })

  it('are no more than there is room for; the others go with a build that fails', async () => {
    const cache = folder()
    cache.entries.set('before', bytes(5, 9))
    const held = holdPrints(cache, 25)
    for (const [index, name] of ['wick', 'lens', 'oil', 'rota'].entries()) await held.write(name, bytes(10, index))
    expect([...cache.entries.keys()]).toEqual(['before', 'oil', 'rota'])
    expect(await held.read('rota')).toEqual(Buffer.from(bytes(10, 3)))
    await held.discard()
    expect([...cache.entries.keys()]).toEqual(['before'])
  })

  it('stay when a later pack fails', async () => {
    const cache = folder()
    const held = holdPrints(cache, 15)
    for (const name of ['wick', 'lens']) await held.write(name, bytes(10, 1))
    await held.keep()
    for (const name of ['oil', 'rota']) await held.write(name, bytes(10, 2))
    await held.discard()
    expect([...cache.entries.keys()].sort()).toEqual(['lens', 'wick'])
  })
})
