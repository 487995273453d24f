/**
 * The one place that owns a browser: HTML in, PDF or measures out.
 *
 * The browser is started at the first need and closed by `close`, whatever happened in between.
 */
import {availableParallelism} from 'node:os'
import {VFile} from 'vfile'
import {findBrowser} from './browser/find-browser.ts'
import {type OpenBrowser, openBrowser} from './browser/open-browser.ts'
import {sandboxFor} from './browser/sandbox.ts'
import {fullDisk} from './browser/temporary.ts'
import {withDeadline} from './deadline.ts'
import {checkPage, closePage, loadPage} from './load-page.ts'
import {type LockedPage, openLockedPage} from './lock-down.ts'
import {fitPage, type Measure, measurePage} from './measure.ts'
import {PrintError} from './print-error.ts'
import {Turns} from './turns.ts'

export interface PrinterOptions {
  /** Path of an executable, or a `ws://` address; found by itself when absent. */
  browser?: string | undefined
  /** Ends the browser at once. */
  signal?: AbortSignal | undefined
}

/** Pages in one browser at a time: more would not go faster, and each needs memory of its own. */
const mostPages = Math.min(8, Math.max(2, availableParallelism()))
const printMs = 60_000
const printMsPerCharacter = 0.01

export class Printer {
  readonly #options: PrinterOptions
  readonly #turns = new Turns(mostPages)
  #open: Promise<OpenBrowser> | null = null

  constructor(options: PrinterOptions = {}) {
    this.#options = options
  }

  /** Starts the browser now, so that it is ready when it is needed. Errors are kept until then. */
  warmUp(): void {
    this.#browser().catch(() => {})
  }

  /** The version of the browser that prints. */
  async version(): Promise<string> {
    return (await this.#browser()).version
  }

  /**
   * Prints a page. The PDF is a file whose value is bytes, beside the HTML. A draft has the same pages and names of
   * places, and nothing on them: it takes a third of the time. Throws a `PrintError`.
   */
  async print(html: VFile, {draft = false} = {}): Promise<VFile> {
    const value = await this.#withPage(draft ? invisible(html) : html, ({page}) =>
      page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: !draft,
        outline: false,
        timeout: 0,
      }),
    )
    const pdf = new VFile({path: html.path, value})
    pdf.extname = '.pdf'
    return pdf
  }

  /** Lays a page out as for print and measures what it marks. Throws a `PrintError`. */
  async measure(html: VFile): Promise<Array<Measure>> {
    return this.#withPage(html, ({page}) => measurePage(page))
  }

  /** Lays a page out as for print and finds out which settings of what it marks fit. Throws a `PrintError`. */
  async fit(html: VFile): Promise<Array<number>> {
    return this.#withPage(html, ({page}) => fitPage(page))
  }

  async close(): Promise<void> {
    const open = await this.#open?.catch(() => null)
    this.#open = null
    await open?.close()
  }

  #withPage<T>(html: VFile, work: (locked: LockedPage) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      const opening = this.#browser()
      try {
        return await this.#onPage(await opening, html, work)
      } catch (error) {
        // Browsers die of much that is no fault of the page, such as a system out of memory: once more, with a fresh one.
        if (!(error instanceof PrintError) || error.code !== 'browser-failed' || this.#options.signal?.aborted)
          throw error
        return this.#onPage(await this.#freshBrowser(opening), html, work)
      }
    })
  }

  async #onPage<T>(open: OpenBrowser, html: VFile, work: (locked: LockedPage) => Promise<T>): Promise<T> {
    const ms = printMs + String(html).length * printMsPerCharacter
    const onPage = async (): Promise<T> => {
      const locked = await openLockedPage(open.browser)
      try {
        await loadPage(locked, html)
        const result = await work(locked)
        checkPage(locked, html)
        return result
      } catch (error) {
        // What was refused is the better reason: the failure may be no more than what came of it.
        checkPage(locked, html)
        throw error
      } finally {
        void closePage(locked.page)
      }
    }
    try {
      return await withDeadline(Promise.race([open.gone, onPage()]), ms, `Printing ${html.basename}`)
    } catch (error) {
      if (error instanceof PrintError && error.code !== 'browser-failed') throw error
      throw (await fullDisk()) ?? (error instanceof PrintError ? error : failure(html, error))
    }
  }

  /** Another browser in place of one that is gone; whoever notices first starts it for all. */
  async #freshBrowser(opening: Promise<OpenBrowser>): Promise<OpenBrowser> {
    const open = await opening
    if (open.browser.connected) return open
    if (this.#open === opening) {
      this.#open = null
      void open.close()
    }
    return this.#browser()
  }

  #browser(): Promise<OpenBrowser> {
    this.#open ??= findBrowser(this.#options.browser).then((found) => openBrowser(found, this.#options.signal))
    return this.#open
  }
}

/** Laid out alike, and quicker to draw. */
function invisible(html: VFile): VFile {
  const style = '<style>*,::before,::after{visibility:hidden!important}</style>'
  return new VFile({path: html.path, value: String(html).replace('</head>', `${style}</head>`)})
}

/** What puppeteer throws, as ours: it names no file, and no reason that a person could act on. */
function failure(html: VFile, error: unknown): PrintError {
  const words = error instanceof Error ? error.message.split('\n')[0] : String(error)
  const code = error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'browser-failed'
  return new PrintError(code, `Printing ${html.basename} failed: ${words}`, {cause: error})
}

/** Why the browser runs without its sandbox, or `null` when it does not. */
export function sandboxNotice(): string | null {
  const {on, reason} = sandboxFor()
  return on ? null : `The browser’s own sandbox is off (${reason}).`
}
