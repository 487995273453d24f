/**
 * The one place that owns a browser: HTML in, PDF or measures out.
 *
 * The browser is started at the first need and closed by `close`, whatever happened in between.
 */
import {VFile} from 'vfile'
import {findBrowser} from './browser/find-browser.ts'
import {type OpenBrowser, openBrowser} from './browser/open-browser.ts'
import {sandboxFor} from './browser/sandbox.ts'
import {withDeadline} from './deadline.ts'
import {closePage, loadPage} from './load-page.ts'
import {type LockedPage, openLockedPage} from './lock-down.ts'
import {type Measure, measurePage} from './measure.ts'

export interface PrinterOptions {
  /** Path of an executable, or a `ws://` address; found by itself when absent. */
  browser?: string | undefined
  /** Ends the browser at once. */
  signal?: AbortSignal | undefined
}

const printMs = 60_000
const printMsPerCharacter = 0.01

export class Printer {
  readonly #options: PrinterOptions
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

  /** Prints a page. The PDF is a file whose value is bytes, beside the HTML. Throws a `PrintError`. */
  async print(html: VFile): Promise<VFile> {
    const value = await this.#withPage(html, ({page}) =>
      page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
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

  async close(): Promise<void> {
    const open = await this.#open?.catch(() => null)
    this.#open = null
    await open?.close()
  }

  async #withPage<T>(html: VFile, work: (locked: LockedPage) => Promise<T>): Promise<T> {
    const {browser} = await this.#browser()
    const locked = await openLockedPage(browser)
    const ms = printMs + String(html).length * printMsPerCharacter
    try {
      await withDeadline(loadPage(locked, html), ms, `Loading ${html.basename}`)
      return await withDeadline(work(locked), ms, `Printing ${html.basename}`)
    } finally {
      await closePage(locked.page)
    }
  }

  #browser(): Promise<OpenBrowser> {
    this.#open ??= findBrowser(this.#options.browser).then((found) => openBrowser(found, this.#options.signal))
    return this.#open
  }
}

/** Why the browser runs without its sandbox, or `null` when it does not. */
export function sandboxNotice(): string | null {
  const {on, reason} = sandboxFor()
  return on ? null : `The browser’s own sandbox is off (${reason}).`
}
