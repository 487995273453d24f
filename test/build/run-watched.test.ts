import {VFile} from 'vfile'
import {expect, it, vi} from 'vitest'
import {readGuide} from '../../src/build/read-guide.ts'
import {resolveOptions} from '../../src/options.ts'

/** What was stopped is remembered for as long as a process lives: each test has a process of its own, so to say. */
async function fresh(): Promise<typeof import('../../src/build/run-watched.ts')> {
  vi.resetModules()
  return import('../../src/build/run-watched.ts')
}

it('gives back what the work returns, and throws what it throws', async () => {
  const {runWatched} = await fresh()
  const value = {}
  expect(runWatched(() => value, 1_000)).toBe(value)
  const fault = new RangeError('too deep')
  expect(() =>
    runWatched(() => {
      throw fault
    }, 1_000),
  ).toThrow(fault)
})

it('stops a regular expression that never comes to an end, and tries nothing here again', async () => {
  const {runWatched} = await fresh()
  expect(runWatched(() => [/^(a+)+$/.test(`${'a'.repeat(100)}b`)], 20)).toBeNull()
  expect(runWatched(() => ['what would be quick'], 1_000)).toBeNull()
})

it('a short guide that takes long is read where it can be stopped', async () => {
  const value = `# Guide\n\n## Why?\n\n**Answer:** Because.\n\n${'*a_ '.repeat(30_000)}\n`
  const file = new VFile({path: 'guide.md', value})
  const reading = readGuide(file, resolveOptions(), new Set(), AbortSignal.timeout(3_500))
  await expect(reading).rejects.toMatchObject({name: 'TimeoutError'})
  expect([file.messages, file.data]).toEqual([[], {}])
})
