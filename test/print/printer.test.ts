import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it, onTestFinished} from 'vitest'
import {findBrowser} from '../../src/print/browser/find-browser.ts'
import {PrintError} from '../../src/print/print-error.ts'
import {Printer} from '../../src/print/printer.ts'
import {temporaryFolder} from '../build/lighthouse.ts'
import {speakingStub, stubBrowser} from './browser/stubs.ts'

const long = new VFile({
  path: 'long.html',
  value: `<!doctype html><title>T</title>${'<p>All work and no play.</p>'.repeat(6_000)}`,
})

/** The browser that would be used, and a file that tells its process. */
async function browserWithNumber(): Promise<{path: string; number: string}> {
  const {target, env} = await findBrowser()
  const number = join(await temporaryFolder(), 'number')
  const settings = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`)
  const path = await stubBrowser(
    [`echo $$ > ${number}.new`, `mv ${number}.new ${number}`, ...settings, `exec '${target}' "$@"`].join('\n'),
  )
  return {path, number}
}

/** Process 0 would be all of this test run. */
async function killBrowser(number: string): Promise<void> {
  const pid = Number(await readFile(number, 'utf8'))
  if (Number.isInteger(pid) && pid > 1) process.kill(pid, 'SIGKILL')
}

describe.skipIf(process.platform === 'win32')('a printer whose browser dies', () => {
  it('prints all the same, with a fresh one', async () => {
    const {path, number} = await browserWithNumber()
    const printer = new Printer({browser: path})
    onTestFinished(() => printer.close())
    await printer.version()
    const first = await readFile(number, 'utf8')
    const work = Promise.all([printer.print(long), printer.measure(long), printer.print(long)])
    setTimeout(() => killBrowser(number), 50)
    const [one, measures, other] = await work
    expect(String.fromCharCode(...(one.value as Uint8Array).slice(0, 5))).toBe('%PDF-')
    expect([measures, other.value?.length]).toEqual([[], one.value?.length])
    expect(await readFile(number, 'utf8')).not.toBe(first)
  })

  it('says so when the fresh one dies too', async () => {
    const {path, number} = await browserWithNumber()
    const printer = new Printer({browser: path})
    onTestFinished(() => printer.close())
    await printer.version()
    const work = printer.print(long).catch((error: unknown) => error)
    const killing = setInterval(() => void killBrowser(number).catch(() => {}), 40)
    onTestFinished(() => clearInterval(killing))
    const error = await work
    expect(error).toBeInstanceOf(PrintError)
    expect((error as PrintError).code).toMatch(/^(?:browser-failed|no-browser)$/)
  })
})

describe('a printer', () => {
  it('does not wait for a page that will never come', async () => {
    const printer = new Printer({browser: await stubBrowser(speakingStub('147.0.7727.0'))})
    onTestFinished(() => printer.close())
    await expect(printer.print(long)).rejects.toMatchObject({
      code: 'browser-failed',
      message: 'browser went away while it was printing.',
    })
  }, 10_000)

  it('keeps the reason why there is no browser until it is needed', async () => {
    const path = join(await temporaryFolder(), 'not-a-program')
    await writeFile(path, '')
    const printer = new Printer({browser: path})
    void printer.warmUp()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect(printer.version()).rejects.toMatchObject({code: 'no-browser'})
    await printer.close()
  })

  it('is warm when its browser runs, not when it answers: what follows goes on beside it', async () => {
    const sign = join(await temporaryFolder(), 'runs')
    const stop = new AbortController()
    const printer = new Printer({browser: await stubBrowser(`touch '${sign}'; exec sleep 60`), signal: stop.signal})
    await printer.warmUp()
    // Nothing else of this thread runs meanwhile: what is not started by now, never is.
    const end = Date.now() + 10_000
    const clock = new Int32Array(new SharedArrayBuffer(4))
    while (!existsSync(sign) && Date.now() < end) Atomics.wait(clock, 0, 0, 20)
    expect(existsSync(sign)).toBe(true)
    stop.abort(new Error('stop'))
    await expect(printer.version()).rejects.toMatchObject({code: 'no-browser'})
    await printer.close()
  }, 15_000)

  it('ends its browser when it is told to stop', async () => {
    const controller = new AbortController()
    const printer = new Printer({signal: controller.signal})
    await printer.version()
    const printing = expect(printer.print(long)).rejects.toBeInstanceOf(PrintError)
    controller.abort(new Error('stop'))
    await printing
    await printer.close()
  })
})
