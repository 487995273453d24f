import {readFile} from 'node:fs/promises'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {withDeadline} from '../../src/print/deadline.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a deadline', () => {
  it('lets work through that is done in time, and stops its clock', async () => {
    await expect(withDeadline(Promise.resolve(7), 1000, 'Work')).resolves.toBe(7)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('lets its failure through as it is', async () => {
    await expect(withDeadline(Promise.reject(new TypeError('bad')), 1000, 'Work')).rejects.toThrow(TypeError)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends the wait with an error that has exit code 5', async () => {
    const late = expect(withDeadline(new Promise(() => {}), 2000, 'Printing a.html')).rejects.toMatchObject({
      name: 'PrintError',
      code: 'timeout',
      message: 'Printing a.html took longer than 2 s.',
    })
    await vi.advanceTimersByTimeAsync(2000)
    await late
  })

  it('does not count the time in which this thread was busy', async () => {
    vi.useRealTimers()
    const work = withDeadline(readFile(import.meta.filename, 'utf8'), 200, 'Reading')
    for (const end = performance.now() + 400; performance.now() < end; );
    await expect(work).resolves.toContain('a deadline')
  })
})
