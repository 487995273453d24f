/** Browsers started by somebody else, on loopback, as a farm of them would be elsewhere. */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findBrowser} from '../../src/print/browser/find-browser.ts'
import {sandboxFor} from '../../src/print/browser/sandbox.ts'
import {PrintError} from '../../src/print/print-error.ts'
import {Printer} from '../../src/print/printer.ts'
import {buildLighthouse} from '../build/lighthouse.ts'
import {readPdf} from './read-pdf.ts'
import {endTied, spawnTied, type Tied} from './tied.ts'

interface Shell {
  address: string
  process: Tied
  profile: string
}

const shells: Array<Shell> = []

async function startShell(): Promise<Shell> {
  const {target, env} = await findBrowser()
  const profile = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  const args = ['--remote-debugging-port=0', `--user-data-dir=${profile}`, '--headless', '--font-render-hinting=none']
  const child = spawnTied(target, [...args, ...(sandboxFor().on ? [] : ['--no-sandbox'])], {...process.env, ...env})
  for await (const line of createInterface({input: child.stderr})) {
    const address = /listening on (ws:\S+)/.exec(line)?.[1]
    if (!address) continue
    const shell = {address, process: child, profile}
    shells.push(shell)
    child.stderr.resume()
    return shell
  }
  throw new Error('the browser did not say where it listens')
}

async function stop({process: child, profile}: Shell): Promise<void> {
  await endTied(child)
  await rm(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 100})
}

beforeAll(async () => {
  await Promise.all([startShell(), startShell()])
})
afterAll(() => Promise.all(shells.map(stop)))

const page = (text: string): VFile => new VFile({path: `${text}.html`, value: `<title>t</title><p>${text}</p>`})

describe('browsers elsewhere', () => {
  it('print what one here does, byte for byte', async () => {
    const options = {documents: ['booklet', 'flashcards'], formats: ['pdf'], cache: false}
    const here = await buildLighthouse(options)
    const there = await buildLighthouse({...options, browser: shells.map(({address}) => address)})
    try {
      for (const name of ['booklet.pdf', 'flashcards.pdf'])
        expect(await there.read(name)).toEqual(await here.read(name))
    } finally {
      await Promise.all([here.remove(), there.remove()])
    }
  })

  it('are locked down alike', async () => {
    const printer = new Printer({browser: shells.map(({address}) => address)})
    const value = '<p>x<img src="http://127.0.0.1:9/a.png">'
    const refused = printer.print(new VFile({path: 'a.html', value}))
    await expect(refused).rejects.toThrow(/asked for http:\/\/127\.0\.0\.1:9/)
    await printer.close()
  })

  it('share the work; what one leaves undone is printed by the other', async () => {
    const doomed = await startShell()
    const printer = new Printer({browser: [doomed.address, (shells[0] as Shell).address]})
    await printer.version()
    const names = Array.from({length: 16}, (_, index) => `page-${index}`)
    const prints = names.map((name) => printer.print(page(name)))
    await prints[0]
    await stop(doomed)
    const texts = await Promise.all(
      prints.map(async (print) => (await readPdf((await print).value as Uint8Array)).pages[0]?.text.trim()),
    )
    expect(texts).toEqual(names)
    expect(printer.lost).toHaveLength(1)
    await printer.close()
  })

  it('that cannot be reached are passed over, unless it is all of them', async () => {
    const nobody = 'ws://127.0.0.1:9/devtools/browser/none'
    const printer = new Printer({browser: [nobody, (shells[0] as Shell).address]})
    expect(await printer.version()).toMatch(/^HeadlessChrome/)
    expect(printer.lost).toHaveLength(1)
    await printer.close()
    const none = new Printer({browser: [nobody, nobody]})
    const error = await none.version().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PrintError)
    expect((error as PrintError).code).toBe('no-browser')
  })
})
