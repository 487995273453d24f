/**
 * Prints proofs: pages to be looked at, again and again, of which each time a little has changed. Their pages are those
 * of the edition; they have no tags. What has not changed is neither printed nor measured anew.
 */
import {VFile} from 'vfile'
import {withDeadline} from './deadline.ts'
import type {Fit} from './fit-page.ts'
import type {Measure} from './measure.ts'
import {entryName} from './print-cache.ts'
import {PrintError} from './print-error.ts'
import {Printer, type PrinterOptions} from './printer.ts'
import {pieceMark, StandingPage} from './standing-page.ts'

/** Pages that stay open: one for what stands around each document as it is printed, and as it is measured. */
const mostStanding = 6
/** After so many prints a page is opened anew: browsers keep a little of everything. */
const mostPrints = 300
/** On a page that is loaded already, ms: what takes longer is tried once more on a fresh one, which is given its time. */
const standingMs = 15_000

export class ProofPrinter extends Printer {
  readonly #cache: NonNullable<PrinterOptions['cache']>
  readonly #standing = new Map<string, {page: Promise<StandingPage>; prints: number}>()

  constructor(options: PrinterOptions & {cache: NonNullable<PrinterOptions['cache']>}) {
    super(options)
    this.#cache = options.cache
  }

  override async print(html: VFile): Promise<VFile> {
    const {head, body} = cut(html)
    const name = entryName('proof', head, body)
    let value: Uint8Array | null = await this.#cache.read(name)
    if (!value) {
      value = await this.#onPage(html, head, (page) => page.print(body)).catch(onFreshPage(() => this.#fresh(html)))
      await this.#cache.write(name, value)
    }
    const pdf = new VFile({path: html.path, value})
    pdf.extname = '.pdf'
    return pdf
  }

  override async measure(html: VFile): Promise<Array<Measure>> {
    return this.#byPiece('measure', html, (page, pieces) => page.measure(pieces)).catch(
      onFreshPage(() => super.measure(html)),
    )
  }

  override async fit(html: VFile): Promise<Array<Fit>> {
    return this.#byPiece('fit', html, (page, pieces) => page.fit(pieces)).catch(onFreshPage(() => super.fit(html)))
  }

  async #fresh(html: VFile): Promise<Uint8Array> {
    return (await super.print(html)).value as Uint8Array
  }

  /** Asks about those pieces of a body of which nothing is known yet. */
  async #byPiece<T>(
    what: string,
    html: VFile,
    ask: (page: StandingPage, pieces: Array<string>) => Promise<Array<Array<T>>>,
  ): Promise<Array<T>> {
    const {head, body} = cut(html)
    const pieces = body.split(pieceMark)
    const around = entryName(what, head)
    const names = pieces.map((piece) => entryName(around, piece))
    const known = await Promise.all(names.map((name) => this.#cache.read(name)))
    const open = names.flatMap((_, index) => (known[index] ? [] : [index]))
    if (open.length > 0) {
      const asked = open.map((index) => pieces[index] as string)
      const answers = await this.#onPage(html, head, (page) => ask(page, asked))
      for (const [place, index] of open.entries()) {
        const bytes = Buffer.from(JSON.stringify(answers[place]))
        known[index] = bytes
        await this.#cache.write(names[index] as string, bytes)
      }
    }
    return known.flatMap((bytes) => JSON.parse(String(bytes)) as Array<T>)
  }

  /** Does something with the page that stands for a head. One that fails is not used again. */
  async #onPage<T>(html: VFile, head: string, work: (page: StandingPage) => Promise<T>): Promise<T> {
    const key = entryName(head)
    const standing = this.#standing.get(key) ?? {page: this.#open(html, head), prints: 0}
    this.#standing.delete(key)
    this.#standing.set(key, standing)
    for (const oldest of this.#standing.keys()) {
      if (this.#standing.size <= mostStanding) break
      this.#drop(oldest)
    }
    try {
      const result = await withDeadline(standing.page.then(work), standingMs, `Printing ${html.basename}`)
      if (++standing.prints >= mostPrints) this.#drop(key)
      return result
    } catch (error) {
      this.#drop(key)
      throw error
    }
  }

  async #open(html: VFile, head: string): Promise<StandingPage> {
    const empty = new VFile({path: html.path, value: `${head}</body></html>`})
    return StandingPage.open(await this.keepPage(), empty)
  }

  #drop(key: string): void {
    const dropped = this.#standing.get(key)
    this.#standing.delete(key)
    dropped?.page.then((page) => page.close()).catch(() => {})
  }
}

/** Of a page that was refused, a fresh one would say the same; all else may be the fault of the old page. */
function onFreshPage<T>(again: () => Promise<T>): (error: unknown) => Promise<T> {
  return (error) => {
    if (error instanceof PrintError && error.code !== 'timeout' && error.code !== 'browser-failed') throw error
    return again()
  }
}

function cut(html: VFile): {head: string; body: string} {
  const text = String(html)
  const start = text.indexOf('>', text.indexOf('<body')) + 1
  return {head: text.slice(0, start), body: text.slice(start, text.lastIndexOf('</body>'))}
}
