/**
 * Starts a browser, or connects to one, and sees to its end.
 *
 * A pipe and not a port, so that no other program can talk to it and so that it dies with us; a profile of its own that
 * is removed afterwards; no names resolved; our own arguments only where they matter.
 */
import {once} from 'node:events'
import {basename} from 'node:path'
import type {Browser, LaunchOptions} from 'puppeteer'
import {withDeadline} from '../deadline.ts'
import {forgetGroup, rememberGroup} from '../leftovers.ts'
import {PrintError} from '../print-error.ts'
import {type Diagnosis, diagnose, killGroup} from './diagnose.ts'
import type {FoundBrowser} from './find-browser.ts'
import {onNonsense} from './nonsense.ts'
import {claimProfile, makeProfile, removeProfile, sweepProfiles} from './profile.ts'
import {installHints, oldestVersion} from './remedies.ts'
import {sandboxFor} from './sandbox.ts'
import {fullDisk} from './temporary.ts'

/** No name is resolved, and no address reached: one layer of `lock-down.ts`. */
export const unresolved = '--host-resolver-rules=MAP * ~NOTFOUND'

const launchMs = 20_000
const closeMs = 2_000

export interface OpenBrowser {
  browser: Browser
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  version: string
  /** Rejects once the browser goes away: puppeteer lets some of its promises wait forever then. */
  gone: Promise<never>
  /** Ends the browser and removes what it left; never throws. */
  close(): Promise<void>
}

/**
 * Starts what was found, or connects to it. `signal` ends the browser at once; `ms` is how long it may take to answer;
 * `onStart` is called when its process runs, long before it answers.
 * Throws a `PrintError`: `no-browser` with the reason that it gave, or `browser-too-old`.
 */
export async function openBrowser(
  found: FoundBrowser,
  signal?: AbortSignal,
  ms = launchMs,
  onStart: () => void = () => {},
): Promise<OpenBrowser> {
  const open = /^wss?:\/\//.test(found.target) ? await connect(found, ms) : await launch(found, signal, ms, onStart)
  const major = Number(/\/(\d+)\./.exec(open.version)?.[1] ?? 0)
  if (major >= oldestVersion) return open
  await open.close()
  throw tooOld(found, open.version)
}

async function launch(
  found: FoundBrowser,
  signal: AbortSignal | undefined,
  ms: number,
  onStart: () => void,
): Promise<OpenBrowser> {
  const puppeteer = await import('puppeteer')
  await sweepProfiles()
  const profile = await makeProfile()
  const abort = new AbortController()
  const env = {...process.env, ...found.env, ...temporaryIn(profile)}
  let nonsense: Error | null = null
  const listened = onNonsense(puppeteer.Connection, () => {
    nonsense = new Error('it said what no browser says')
    abort.abort()
  })
  const options: LaunchOptions = {
    executablePath: found.target,
    headless: /headless[-_]shell|chromium-\d/i.test(found.target) ? 'shell' : true,
    pipe: true,
    userDataDir: profile,
    args: ['--font-render-hinting=none', unresolved, '--disable-gpu', ...(sandboxFor().on ? [] : ['--no-sandbox'])],
    env,
    signal: AbortSignal.any([abort.signal, ...(signal ? [signal] : [])]),
    waitForInitialPage: false,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
  try {
    const launched = puppeteer.launch(options)
    // Nothing on the way to the process waits for anything outside.
    setImmediate(onStart)
    const browser = await withDeadline(launched, ms, `Starting ${basename(found.target)}`)
    const {pid} = browser.process() ?? {}
    rememberGroup(pid)
    await claimProfile(profile, pid)
    return {
      browser,
      version: await browser.version(),
      gone: departure(browser, found),
      async close() {
        await (env['TMPDIR'] === profile ? end(browser) : askToClose(browser))
        forgetGroup(pid)
        await removeProfile(profile)
      },
    }
  } catch (error) {
    abort.abort()
    const args = [...(options.args ?? []), `--user-data-dir=${profile}`]
    const asked = signal?.aborted || nonsense ? null : await diagnose(found.target, args, env)
    await removeProfile(profile)
    throw (await fullDisk()) ?? startError(found, nonsense ?? error, asked)
  } finally {
    listened()
  }
}

/** At once: asked to close, it would put its profile in order, which goes with it, and take as long as a document does. */
async function end(browser: Browser): Promise<void> {
  const child = browser.process()
  const ended = child && child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
  killGroup(child?.pid)
  if (ended) await withDeadline(ended, closeMs, 'Ending the browser').catch(() => {})
}

/** Where it would leave temporary files behind. One that has gone will not answer: waiting for it would take two seconds. */
async function askToClose(browser: Browser): Promise<void> {
  const kill = (): void => killGroup(browser.process()?.pid)
  if (!browser.connected) kill()
  else await withDeadline(browser.close(), closeMs, 'Closing the browser').catch(kill)
}

async function connect(found: FoundBrowser, ms: number): Promise<OpenBrowser> {
  const puppeteer = await import('puppeteer')
  const listened = onNonsense(puppeteer.Connection, () => {})
  try {
    const browser = await withDeadline(
      puppeteer.connect({browserWSEndpoint: found.target, defaultViewport: null}),
      ms,
      `Connecting to ${found.target}`,
    )
    return {
      browser,
      version: await browser.version(),
      gone: departure(browser, found),
      close: () => browser.disconnect(),
    }
  } catch (error) {
    throw startError(found, error, null)
  } finally {
    listened()
  }
}

/**
 * Chromium leaves temporary files behind when it is ended; so they go where all is removed. Not where the name of a
 * socket in there would be longer than systems allow.
 */
function temporaryIn(profile: string): Record<string, string> {
  return process.platform === 'win32' || profile.length > 56 ? {} : {TMPDIR: profile}
}

function departure(browser: Browser, found: FoundBrowser): Promise<never> {
  const gone = new Promise<never>((_, reject) => {
    browser.once('disconnected', () => {
      reject(new PrintError('browser-failed', `${basename(found.target)} went away while it was printing.`))
    })
  })
  // It goes away at the end as well, when nobody is waiting any more.
  gone.catch(() => {})
  return gone
}

function startError(found: FoundBrowser, error: unknown, asked: Diagnosis | null): PrintError {
  if (asked?.major && asked.major < oldestVersion) return tooOld(found, `version ${asked.major}`)
  const words = error instanceof Error ? error.message : String(error)
  const first = words.split('\n').find((line) => line.trim() !== '') ?? 'it gave no reason'
  const reason = asked?.reason ?? first.replace(/\.$/, '')
  return new PrintError('no-browser', `${found.target} (${found.origin}) did not start: ${reason}.`, {
    remedies: [...(asked?.remedies ?? []), ...installHints()],
    cause: error,
  })
}

function tooOld(found: FoundBrowser, version: string): PrintError {
  return new PrintError(
    'browser-too-old',
    `${found.target} is ${version}; page numbers and running heads need version ${oldestVersion} or later.`,
    {remedies: ['Older ones leave them out without a word, so nothing is printed.', ...installHints()]},
  )
}
