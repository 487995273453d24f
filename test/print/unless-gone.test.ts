import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {describe, expect, it} from 'vitest'
import {UnlessGone} from '../../src/print/unless-gone.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

describe('work in a browser that may go away', () => {
  it('fails when that happens, and what is begun afterwards too', async () => {
    let leave: (error: Error) => void = () => {}
    const browser = new UnlessGone(
      new Promise((_, reject) => {
        leave = reject
      }),
    )
    const never = new Promise(() => {})
    const waits = browser.wait(never)
    leave(new Error('the browser has gone'))
    await expect(waits).rejects.toThrow('the browser has gone')
    await expect(browser.wait(never)).rejects.toThrow('the browser has gone')
    await expect(new UnlessGone(never as Promise<never>).wait(Promise.reject(new Error('ours')))).rejects.toThrow(
      'ours',
    )
  })

  it('leaves nothing in memory of what it gave back', async () => {
    const browser = new UnlessGone(new Promise(() => {}))
    const prints: Array<WeakRef<Uint8Array>> = []
    for (let count = 0; count < 5; count++) {
      const print = await browser.wait(Promise.resolve(new Uint8Array(1000)))
      prints.push(new WeakRef(print))
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
    collectGarbage()
    expect(prints.filter((print) => print.deref()).length).toBeLessThanOrEqual(1)
  })
})
