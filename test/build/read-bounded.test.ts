import {readFile} from 'node:fs/promises'
import {VFile} from 'vfile'
import {describe, expect, it, vi} from 'vitest'
import {readBounded} from '../../src/build/read-bounded.ts'
import {readHere} from '../../src/build/read-here.ts'
import {ReadingThread} from '../../src/build/reading-thread.ts'
import {resolveOptions} from '../../src/options.ts'
import {lighthouse} from './lighthouse.ts'

const options = resolveOptions()
const guide = (value: string): VFile => new VFile({path: 'guide.md', value})
const openers = `# Guide\n\n## Why?\n\n**Answer:** Because.\n\n${'*a_ '.repeat(60_000)}\n`

describe('a guide that is read in a thread of its own', () => {
  it('is the same, with the same messages, as one that is read here', async () => {
    const value = `${await readFile(lighthouse, 'utf8')}\n## What of th\u200Bis? {#horn}\n\n**Tip:**\n`
    const [there, here] = [guide(value), guide(value)]
    expect(await readBounded(there, options)).toEqual(readHere(here, options))
    expect(here.messages.length).toBeGreaterThan(1)
    expect(there.messages.map(String)).toEqual(here.messages.map(String))
    expect(there.messages.map((message) => ({...message}))).toEqual(here.messages.map((message) => ({...message})))
    expect(there.data).toEqual(here.data)
  })

  it.each([
    ['that follows others', openers, 7],
    [
      'within a quote, which is read in one piece',
      `# Guide\n\n## Why?\n\n> Because.\n>\n> So.\n>\n> ${'*a_ '.repeat(60_000)}\n`,
      9,
    ],
  ])('is given up when it takes too long, and the line is told: one %s', async (_, text, at) => {
    const file = guide(text)
    expect(await readBounded(file, options, undefined, {ms: 1_500})).toBeNull()
    expect(file.messages.map(({ruleId, fatal, line}) => [ruleId, fatal, line])).toEqual([['reading-stopped', true, at]])
    expect(file.messages[0]?.reason).toContain('takes longer than')
  })

  it('is given up when it takes too much memory', async () => {
    const file = guide(`# Guide\n\n## Why?\n\n${'- a *b* `c` [d](e)\n'.repeat(40_000)}`)
    expect(await readBounded(file, options, undefined, {memoryMb: 32})).toBeNull()
    expect(file.messages.map(String)).toEqual([expect.stringContaining('takes more than 32 MiB to read')])
  })

  it('is given up at once when the user has', async () => {
    const signal = AbortSignal.timeout(100)
    await expect(readBounded(guide(openers), options, signal)).rejects.toMatchObject({name: 'TimeoutError'})
  })
})

describe('a thread that is kept', () => {
  it('reads one guide after another, and is another after one that took too long', async () => {
    const thread = new ReadingThread({kept: true})
    const order = vi.spyOn(thread, 'order')
    const read = (value: string, bounds = {}) => {
      const file = new VFile({path: 'g.md', value})
      return readBounded(file, {rules: {}, checkFor: [], dialect: null}, undefined, bounds, thread)
    }
    try {
      expect((await read('# One\n'))?.title).toBe('One')
      expect((await read('# Two\n'))?.title).toBe('Two')
      expect(await read('[ (]('.repeat(40_000), {ms: 1})).toBeNull()
      expect((await read('# Three\n'))?.title).toBe('Three')
      const [first, second, third, fourth] = order.mock.results.map(({value}) => value as unknown)
      expect(second).toBe(first)
      expect(third).toBe(first)
      expect(fourth).not.toBe(first)
    } finally {
      await thread.close()
    }
  })
})
