/**
 * The pages of one browser, each used again and again: a new one costs a process, and fonts that have to be read anew,
 * which is more than the documents themselves take. Nothing of a document stays on a page but those fonts.
 */
import type {Browser} from 'puppeteer'
import {VFile} from 'vfile'
import {cutAtFonts} from './cut-at-fonts.ts'
import {checkPage, closePage, dressPage, emptyPage, loadPage} from './load-page.ts'
import {type LockedPage, openLockedPage} from './lock-down.ts'

export interface UsedPage extends LockedPage {
  /** The HTML that is on it, just as it was loaded; `null` where that is not sure. */
  shows: string | null
  /** What is around them on the page, and the fonts that it has read; `null` where that is not sure. */
  fonts: string | null
  uses: number
}

/** So many documents on one page; then its process ends, with whatever it has kept. */
const mostUses = 40
/** Pages that are kept open although nobody needs their fonts. */
const mostIdle = 4
/** Of a document with more characters after its fonts nothing stays on a page: a few of them would fill gigabytes. */
const longestKept = 250_000

export class Pages {
  readonly #browser: Browser
  readonly #idle: Array<UsedPage> = []
  readonly #warming: Array<{fonts: string | null; done: Promise<unknown>}> = []

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** Opens a page for each HTML, which has nothing but fonts, so that they are ready when they are needed. */
  warm(all: ReadonlyArray<string>): void {
    for (const html of all) {
      const fonts = cutAtFonts(html).around
      const done = this.#open()
        .then(async (page) => {
          await fill(page, new VFile({path: 'fonts.html', value: html}))
          await this.give(page, html)
        })
        // Whoever needs a page opens one himself, and is told why that fails.
        .catch(() => {})
      this.#warming.push({fonts, done})
    }
  }

  /** One that shows this HTML: already, or because it is put on one that knows its fonts, else on any, else on a new one. */
  async show(html: VFile): Promise<UsedPage> {
    const value = String(html)
    const {around} = cutAtFonts(value)
    const page = await this.#take(value, around)
    page.uses++
    try {
      if (page.shows !== value) await fill(page, html)
      return page
    } catch (error) {
      void closePage(page.page)
      // What was refused is the better reason: the failure may be no more than what came of it.
      checkPage(page, html)
      throw error
    }
  }

  /** One that is idle and suits, else a new one: to have fonts read anew takes longer than to open a page. */
  async #take(html: string, fonts: string | null): Promise<UsedPage> {
    const suits = (page: UsedPage): boolean => page.fonts === fonts
    const known = this.#pick(({shows}) => shows === html) ?? this.#pick(suits)
    if (known) return known
    const warming = this.#warming.findIndex((own) => own.fonts === fonts)
    if (warming >= 0) await this.#warming.splice(warming, 1)[0]?.done
    const warmed = this.#pick(suits)
    if (warmed) return warmed
    return this.#idle.length < mostIdle ? this.#open() : (this.#idle.shift() as UsedPage)
  }

  /** For the next document; `html` is what was put on it. A page on which something went wrong is to be closed instead. */
  async give(page: UsedPage, html: string): Promise<void> {
    const isOurs = page.refused.length === 0 && page.page.url() === 'about:blank'
    if (!isOurs || page.uses >= mostUses) {
      void closePage(page.page)
      return
    }
    if (cutAtFonts(html).after.length > longestKept) {
      page.shows = null
      await emptyPage(page.page)
    }
    this.#idle.push(page)
  }

  async #open(): Promise<UsedPage> {
    return {...(await openLockedPage(this.#browser)), shows: null, fonts: null, uses: 0}
  }

  #pick(suits: (page: UsedPage) => boolean): UsedPage | null {
    const index = this.#idle.findLastIndex(suits)
    return index < 0 ? null : (this.#idle.splice(index, 1)[0] ?? null)
  }
}

/** Puts HTML on a page. */
async function fill(page: UsedPage, html: VFile): Promise<void> {
  const cut = cutAtFonts(String(html))
  const dressed = cut.around !== null && page.fonts === cut.around
  page.shows = null
  page.fonts = null
  await (dressed ? dressPage(page, html, cut) : loadPage(page, html))
  page.fonts = cut.around
}
