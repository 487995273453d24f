import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {findBrowser, finders} from '../../../src/print/browser/find-browser.ts'
import {installedCandidates} from '../../../src/print/browser/installed.ts'
import {installHints} from '../../../src/print/browser/remedies.ts'
import {sandboxFor} from '../../../src/print/browser/sandbox.ts'
import {temporaryFolder} from '../../build/lighthouse.ts'
import {stubBrowser} from './stubs.ts'

afterEach(() => vi.unstubAllEnvs())

describe('browsers are looked for', () => {
  it('where the user says, then in the environment, with us, in puppeteer’s cache, on the system', () => {
    expect(finders(undefined, {}).map(({name}) => name)).toEqual([
      '--browser',
      'STUDYPACK_BROWSER',
      'PUPPETEER_EXECUTABLE_PATH',
      'CHROME_PATH',
      'the headless shell that ships with studypack',
      'puppeteer’s cache',
      'an installed Chrome, Chromium or Edge',
    ])
  })

  it('by the first that is there: the flag before any variable', async () => {
    const [flag, ours, theirs] = [await stubBrowser(':'), await stubBrowser(':'), await stubBrowser(':')]
    vi.stubEnv('CHROME_PATH', theirs)
    expect(await findBrowser()).toMatchObject({target: theirs, origin: 'CHROME_PATH'})
    vi.stubEnv('STUDYPACK_BROWSER', ours)
    expect(await findBrowser()).toMatchObject({target: ours, origin: 'STUDYPACK_BROWSER'})
    expect(await findBrowser(flag)).toMatchObject({target: flag, origin: '--browser'})
  })

  it('and one that was named is never passed over in silence', async () => {
    await expect(findBrowser('/nowhere/chrome')).rejects.toMatchObject({
      code: 'no-browser',
      message: expect.stringContaining('--browser names /nowhere/chrome'),
    })
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', await temporaryFolder())
    await expect(findBrowser()).rejects.toThrow('PUPPETEER_EXECUTABLE_PATH names')
  })

  it.skipIf(process.platform !== 'linux')('in puppeteer’s cache, the newest first', async () => {
    const cache = await temporaryFolder()
    for (const version of ['140.0.1.2', '147.0.3.4', '99.0.5.6']) {
      const folder = join(cache, 'chrome-headless-shell', `linux-${version}`, 'chrome-headless-shell-linux64')
      await mkdir(folder, {recursive: true})
      await writeFile(join(folder, 'chrome-headless-shell'), '', {mode: 0o755})
    }
    const finder = finders(undefined, {PUPPETEER_CACHE_DIR: cache}).find(({name}) => name === 'puppeteer’s cache')
    expect((await finder?.find())?.target).toContain('linux-147.0.3.4')
    expect(await finders(undefined, {PUPPETEER_CACHE_DIR: '/nowhere'}).at(-2)?.find()).toBeNull()
  })

  it('at an address as well', async () => {
    expect(await findBrowser('ws://127.0.0.1:9222/x')).toMatchObject({target: 'ws://127.0.0.1:9222/x'})
  })
})

describe('installed browsers', () => {
  it('are looked for on the path, Chrome first', async () => {
    const folder = await temporaryFolder()
    const candidates = installedCandidates('linux', {PATH: `${folder}:/usr/bin`})
    expect(candidates[0]).toBe(join(folder, 'google-chrome-stable'))
    expect(candidates).toContain('/usr/bin/microsoft-edge')
    expect(candidates.indexOf('/usr/bin/google-chrome')).toBeLessThan(candidates.indexOf(join(folder, 'chromium')))
  })

  it('are where each system keeps them', () => {
    expect(installedCandidates('darwin', {HOME: '/Users/ida'})).toContain(
      '/Users/ida/Applications/Chromium.app/Contents/MacOS/Chromium',
    )
    expect(installedCandidates('win32', {PROGRAMFILES: 'C:\\Program Files'})[0]).toBe(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    )
    expect(installedCandidates('linux', {})).toEqual([])
  })

  it('a folder called chrome is none', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'google-chrome'))
    const finder = finders(undefined, {PATH: folder}).at(-1)
    expect(await finder?.find()).toBeNull()
  })
})

describe('remedies', () => {
  it.each([
    ['linux', 'apt install chromium'],
    ['darwin', 'brew install'],
    ['win32', 'winget install'],
    ['freebsd', 'apt install chromium'],
  ])('on %s name what works there, and that HTML needs none', (platform, words) => {
    const hints = installHints(platform).join('\n')
    expect(hints).toContain(words)
    expect(hints).toContain('--browser')
    expect(hints).toContain('HTML files need no browser')
  })
})

describe('the browser’s sandbox', () => {
  it('is off for root and on request, and says so', () => {
    expect(sandboxFor({}, 0)).toEqual({on: false, reason: 'running as root'})
    expect(sandboxFor({STUDYPACK_NO_SANDBOX: '1'}, 1000)).toEqual({on: false, reason: 'STUDYPACK_NO_SANDBOX is set'})
    const usual = sandboxFor({}, 1000)
    expect(usual.reason).toBe(usual.on ? null : 'running in a container')
  })
})
