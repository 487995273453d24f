/**
 * The one place that owns browsers: HTML in, PDF or measures out.
 *
 * They are started at the first need and closed by `close`, whatever happened in between. What one of them has made
 * before of the very same page is taken from the cache instead.
 */
import {VFile} from 'vfile'
import {findBrowser} from './browser/find-browser.ts'
import {identityOf} from './browser/identity.ts'
import {sweepProfiles} from './browser/profile.ts'
import {sandboxFor} from './browser/sandbox.ts'
import {Farm} from './farm.ts'
import {type Fit, fitPage} from './fit-page.ts'
import {type LockedPage, openLockedPage} from './lock-down.ts'
import {type Measure, measurePage} from './measure.ts'
import {invisible, offScreen} from './off-screen.ts'
import {type PageWork, Press} from './press.ts'
import {entryName, type PrintCache} from './print-cache.ts'

export interface PrinterOptions {
  /** Paths of executables, or `ws://` addresses; one is found where there is none. */
  browser?: string | ReadonlyArray<string> | undefined
  /** Ends the browsers at once. */
  signal?: AbortSignal | undefined
  cache?: PrintCache | null
  /** Name and version of the tool: what an older one has printed is not taken for ours. */
  tool?: string
}

/** Stands in the names of entries; another one, when pages are printed in another way, makes them all anew. */
const way = 'way 1'

export class Printer {
  readonly #presses: Array<Press>
  readonly #farm: Farm
  readonly #cache: PrintCache | null
  readonly #way: string
  #version: Promise<string> | null = null
  #closing: Promise<void> | null = null

  constructor({browser = [], signal, cache = null, tool = ''}: PrinterOptions = {}) {
    const given: ReadonlyArray<string | undefined> = [browser].flat()
    const named = given.length > 0 ? given : [undefined]
    this.#presses = named.map((name) => new Press(() => findBrowser(name), signal))
    this.#farm = new Farm([...this.#presses])
    this.#cache = cache
    this.#way = `${way} ${tool}`
  }

  /** Why browsers were given up while others went on. */
  get lost(): ReadonlyArray<string> {
    return this.#farm.lost
  }

  /**
   * Starts the browsers now, so that they are ready when they are needed; not where the cache knows the browser, since
   * then little or nothing may be left to print. `pages` makes HTML with nothing but the fonts of what will be printed,
   * so that they have been read by then. Errors are kept until they matter. Resolves when the browsers’ processes run,
   * and the rest is theirs: what keeps this thread busy is best begun then.
   */
  async warmUp(pages: () => Promise<ReadonlyArray<string>> = async () => []): Promise<void> {
    try {
      if (await this.#knownVersion()) return
      const ready = this.version().catch(() => {})
      await Promise.race([ready, Promise.all(this.#presses.map(({begun}) => begun))])
      const html = await pages()
      for (const press of this.#presses) press.warm(html)
    } catch {
      // Whoever prints will be told.
    }
  }

  /** The version of what prints, where the cache has it; nothing is started. */
  async knownVersion(): Promise<string | null> {
    return this.#knownVersion().catch(() => null)
  }

  /** The version of what prints. */
  version(): Promise<string> {
    this.#version ??= this.#findVersion()
    return this.#version
  }

  /**
   * Prints a page. The PDF is a file whose value is bytes, beside the HTML. A draft has the same pages and names of
   * places, and nothing on them: it takes a third of the time. What was measured last is on a page already. Throws a
   * `PrintError`.
   */
  async print(html: VFile, {draft = false, measured = false} = {}): Promise<VFile> {
    const page = offScreen(draft ? invisible(html) : html, measured ? 'paint' : 'all')
    const value = await this.#cached(draft ? 'draft' : 'print', page, {
      run: (locked) =>
        locked.page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: !draft,
          outline: false,
          waitForFonts: false,
          timeout: 0,
        }),
    })
    const pdf = new VFile({path: html.path, value})
    pdf.extname = '.pdf'
    return pdf
  }

  /** Lays a page out as for print and measures what it marks. Throws a `PrintError`. */
  async measure(html: VFile): Promise<Array<Measure>> {
    return this.#cachedJson('measure', offScreen(html, 'paint'), {run: ({page}) => measurePage(page), brief: true})
  }

  /** Lays a page out as for print and finds out which settings of what it marks fit. Throws a `PrintError`. */
  async fit(html: VFile): Promise<Array<Fit>> {
    return this.#cachedJson('fits', offScreen(html, 'paint'), {
      run: ({page}) => fitPage(page),
      changes: true,
      brief: true,
    })
  }

  /** A page that stays open until `close`, for what is printed again and again. Throws a `PrintError`. */
  async keepPage(): Promise<LockedPage> {
    const {browser} = await (this.#presses[0] as Press).open()
    return openLockedPage(browser)
  }

  /** For good; whoever asks again waits for the same. Never throws. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  /** Sweeps too: where everything was known from before, no browser was started that would have. */
  async #close(): Promise<void> {
    await Promise.all([...this.#presses.map((press) => press.close()), this.#cache?.prune()])
    await sweepProfiles()
  }

  async #cachedJson<T>(what: string, html: VFile, work: PageWork<T>): Promise<T> {
    const bytes = await this.#cached(what, html, {
      ...work,
      run: async (locked) => Buffer.from(JSON.stringify(await work.run(locked))),
    })
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as T
  }

  /** Fonts of the machine may change, so what they have a part in is not kept. */
  async #cached(what: string, html: VFile, work: PageWork<Uint8Array>): Promise<Uint8Array> {
    const cache = html.data['borrowsFonts'] ? null : this.#cache
    if (!cache) return this.#farm.onPage(html, work)
    const name = entryName(this.#way, what, await this.version(), String(html))
    const known = await cache.read(name)
    if (known) return known
    const made = await this.#farm.onPage(html, work)
    await cache.write(name, made)
    return made
  }

  async #findVersion(): Promise<string> {
    const known = await this.#knownVersion()
    if (known) return known
    const version = await this.#farm.version()
    const name = await this.#versionEntry()
    if (name) await this.#cache?.write(name, Buffer.from(version))
    return version
  }

  async #knownVersion(): Promise<string | null> {
    const name = await this.#versionEntry()
    return (name && (await this.#cache?.read(name))?.toString('utf8')) || null
  }

  /** Where the version of the one browser is kept, by what tells its program from others. */
  async #versionEntry(): Promise<string | null> {
    const [press, ...others] = this.#presses
    if (!this.#cache || !press || others.length > 0) return null
    const identity = await identityOf(await press.found())
    return identity && entryName(this.#way, 'version', identity)
  }
}

/** Why the browser runs without its sandbox, or `null` when it does not. */
export function sandboxNotice(): string | null {
  const {on, reason} = sandboxFor()
  return on ? null : `The browser’s own sandbox is off (${reason}).`
}
