/**
 * Starts a browser, or connects to one, and sees to its end.
 *
 * A pipe and not a port, so that no other program can talk to it and so that it dies with us; a profile of its own that
 * is removed afterwards; no names resolved; our own arguments only where they matter.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import type {Browser, LaunchOptions} from 'puppeteer'
import {withDeadline} from '../deadline.ts'
import {PrintError} from '../print-error.ts'
import type {FoundBrowser} from './find-browser.ts'
import {installHints, oldestVersion, startHints} from './remedies.ts'
import {sandboxFor} from './sandbox.ts'

const launchMs = 20_000
const closeMs = 2_000

export interface OpenBrowser {
  browser: Browser
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  version: string
  /** Ends the browser and removes what it left; never throws. */
  close(): Promise<void>
}

export async function openBrowser(found: FoundBrowser, signal?: AbortSignal): Promise<OpenBrowser> {
  const open = /^wss?:\/\//.test(found.target) ? await connect(found) : await launch(found, signal)
  const major = Number(/\/(\d+)\./.exec(open.version)?.[1] ?? 0)
  if (major >= oldestVersion) return open
  await open.close()
  throw new PrintError(
    'browser-too-old',
    `${found.target} is ${open.version}; page numbers and running heads need version ${oldestVersion} or later.`,
    {remedies: ['Older ones leave them out without a word, so nothing is printed.', ...installHints()]},
  )
}

async function launch(found: FoundBrowser, signal: AbortSignal | undefined): Promise<OpenBrowser> {
  const puppeteer = await import('puppeteer')
  const profile = await mkdtemp(join(tmpdir(), 'studypack-profile-'))
  const removeProfile = () => rm(profile, {recursive: true, force: true, maxRetries: 3}).catch(() => {})
  const abort = new AbortController()
  const options: LaunchOptions = {
    executablePath: found.target,
    headless: /headless[-_]shell|chromium-\d/i.test(found.target) ? 'shell' : true,
    pipe: true,
    userDataDir: profile,
    args: [
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-gpu',
      ...(sandboxFor().on ? [] : ['--no-sandbox']),
    ],
    env: {...process.env, ...found.env},
    signal: AbortSignal.any([abort.signal, ...(signal ? [signal] : [])]),
    waitForInitialPage: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
  try {
    const browser = await withDeadline(puppeteer.launch(options), launchMs, `Starting ${basename(found.target)}`)
    return {
      browser,
      version: await browser.version(),
      async close() {
        const child = browser.process()
        await withDeadline(browser.close(), closeMs, 'Closing the browser').catch(() => child?.kill('SIGKILL'))
        await removeProfile()
      },
    }
  } catch (error) {
    abort.abort()
    await removeProfile()
    throw startError(found, error)
  }
}

async function connect(found: FoundBrowser): Promise<OpenBrowser> {
  const puppeteer = await import('puppeteer')
  try {
    const browser = await withDeadline(
      puppeteer.connect({browserWSEndpoint: found.target}),
      launchMs,
      `Connecting to ${found.target}`,
    )
    return {browser, version: await browser.version(), close: () => browser.disconnect()}
  } catch (error) {
    throw startError(found, error)
  }
}

function startError(found: FoundBrowser, error: unknown): PrintError {
  const words = error instanceof Error ? error.message : String(error)
  const first = words.split('\n').find((line) => line.trim() !== '') ?? 'it gave no reason'
  return new PrintError('no-browser', `${found.target} (${found.origin}) did not start: ${first}`, {
    remedies: [...startHints(words), ...installHints()],
    cause: error,
  })
}
