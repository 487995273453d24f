/** One browser that prints: started, or connected to, at the first need. */
import type {VFile} from 'vfile'
import type {FoundBrowser} from './browser/find-browser.ts'
import {type OpenBrowser, openBrowser} from './browser/open-browser.ts'
import {fullDisk} from './browser/temporary.ts'
import {withDeadline} from './deadline.ts'
import {checkPage, closePage} from './load-page.ts'
import type {LockedPage} from './lock-down.ts'
import {Pages} from './pages.ts'
import {PrintError} from './print-error.ts'
import {UnlessGone} from './unless-gone.ts'

const printMs = 60_000
const printMsPerCharacter = 0.01

/** A browser with its pages. */
type Opened = OpenBrowser & {pages: Pages; unlessGone: UnlessGone}

/** What is done with a page on which the HTML is. */
export interface PageWork<T> {
  run(locked: LockedPage): Promise<T>
  /** Whether the page is another one afterwards. */
  changes?: boolean
  /** Whether it takes a fraction of what printing takes. */
  brief?: boolean
}

export class Press {
  readonly #find: () => Promise<FoundBrowser>
  readonly #signal: AbortSignal | undefined
  #found: Promise<FoundBrowser> | null = null
  #open: Promise<Opened> | null = null
  #closed = false
  #begin: () => void = () => {}
  /** Resolves once its process runs, or when it could not be started. */
  readonly begun: Promise<void>
  /** Pages that it is at work on. */
  busy = 0
  /** Whether it could not be reached, or went away. */
  gone = false

  constructor(find: () => Promise<FoundBrowser>, signal?: AbortSignal) {
    this.#find = find
    this.#signal = signal
    this.begun = new Promise((resolve) => {
      this.#begin = resolve
    })
  }

  found(): Promise<FoundBrowser> {
    this.#found ??= this.#find()
    return this.#found
  }

  open(): Promise<Opened> {
    this.#open ??= this.#start()
    return this.#open
  }

  /** Starts it, with pages on which such HTML has been; what fails is told to whoever needs them. */
  warm(pages: ReadonlyArray<string>): void {
    this.open().then(
      (open) => open.pages.warm(pages),
      () => {},
    )
  }

  /** Does something with a page in it, locked down. Throws a `PrintError`. */
  async onPage<T>(html: VFile, work: PageWork<T>): Promise<T> {
    this.busy++
    const opening = this.open()
    try {
      return await this.#onPage(await opening, html, work)
    } catch (error) {
      if (!(error instanceof PrintError) || error.code !== 'browser-failed' || this.#signal?.aborted) throw error
      // Browsers die of much that is no fault of the page, such as a system out of memory: once more, with a fresh one.
      return await this.#onPage(await this.#fresh(opening), html, work)
    } finally {
      this.busy--
    }
  }

  async #onPage<T>(open: Opened, html: VFile, work: PageWork<T>): Promise<T> {
    const ms = printMs + String(html).length * printMsPerCharacter
    const onPage = async (): Promise<T> => {
      const value = String(html)
      const page = await open.pages.show(html)
      try {
        page.shows = null
        const result = await work.run(page)
        checkPage(page, html)
        if (!work.changes) page.shows = value
        await open.pages.give(page, value)
        return result
      } catch (error) {
        void closePage(page.page)
        // What was refused is the better reason: the failure may be no more than what came of it.
        checkPage(page, html)
        throw error
      }
    }
    try {
      return await withDeadline(open.unlessGone.wait(onPage()), ms, `Printing ${html.basename}`)
    } catch (error) {
      if (error instanceof PrintError && error.code !== 'browser-failed') throw error
      throw (await fullDisk()) ?? (error instanceof PrintError ? error : failure(html, error))
    }
  }

  /** Another browser in place of one that is gone; whoever notices first starts it for all. */
  async #fresh(opening: Promise<Opened>): Promise<Opened> {
    const open = await opening
    if (open.browser.connected) return open
    if (this.#open === opening) {
      this.#open = null
      this.gone = false
      await open.close()
    }
    return this.open()
  }

  /** For good: what was still going to start it, must not any more. */
  async close(): Promise<void> {
    this.#closed = true
    const open = await this.#open?.catch(() => null)
    this.#open = null
    await open?.close()
  }

  async #start(): Promise<Opened> {
    try {
      const found = await this.found()
      if (this.#closed) throw new PrintError('browser-failed', 'The printer has been closed.')
      const open = await openBrowser(found, this.#signal, undefined, this.#begin)
      open.gone.catch(() => {
        this.gone = true
      })
      return {...open, pages: new Pages(open.browser), unlessGone: new UnlessGone(open.gone)}
    } catch (error) {
      this.gone = true
      throw error
    } finally {
      this.#begin()
    }
  }
}

/** What puppeteer throws, as ours: it names no file, and no reason that a person could act on. */
function failure(html: VFile, error: unknown): PrintError {
  const words = error instanceof Error ? error.message.split('\n')[0] : String(error)
  const code = error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'browser-failed'
  return new PrintError(code, `Printing ${html.basename} failed: ${words}`, {cause: error})
}
