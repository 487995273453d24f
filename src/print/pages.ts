/**
 * The pages of one browser, each used again and again: a new one costs a process, and fonts that have to be read anew,
 * which is more than the documents themselves take. Nothing of a document stays on a page but those fonts.
 */
import type {Browser} from 'puppeteer'
import {VFile} from 'vfile'
import {closePage, loadPage} from './load-page.ts'
import {type LockedPage, openLockedPage} from './lock-down.ts'

export interface UsedPage extends LockedPage {
  /** The HTML that is on it, just as it was loaded; `null` where that is not sure. */
  shows: string | null
  /** Which fonts it has read: the beginning of their style sheet. */
  fonts: string
  uses: number
}

/** So many documents on one page; then its process ends, with whatever it has kept. */
const mostUses = 40

export class Pages {
  readonly #browser: Browser
  readonly #idle: Array<UsedPage> = []
  readonly #warming: Array<{fonts: string; done: Promise<unknown>}> = []

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** Opens a page for each HTML, which has nothing but fonts, so that they are ready when they are needed. */
  warm(all: ReadonlyArray<string>): void {
    for (const html of all) {
      const done = this.#open(html)
        .then(async (page) => {
          await loadPage(page, new VFile({path: 'fonts.html', value: html}))
          this.give(page)
        })
        // Whoever needs a page opens one himself, and is told why that fails.
        .catch(() => {})
      this.#warming.push({fonts: fontsOf(html), done})
    }
  }

  /** One that shows this HTML already, else one that knows its fonts, else any; a new one where all are at work. */
  async take(html: string): Promise<UsedPage> {
    const fonts = fontsOf(html)
    const suits = (page: UsedPage): boolean => page.fonts === fonts
    let page = this.#pick(({shows}) => shows === html) ?? this.#pick(suits)
    if (!page) {
      const warming = this.#warming.findIndex((own) => own.fonts === fonts)
      if (warming >= 0) await this.#warming.splice(warming, 1)[0]?.done
      page = this.#pick(suits) ?? this.#pick(() => true) ?? (await this.#open(html))
    }
    page.fonts = fonts
    page.uses++
    return page
  }

  /** For the next document. A page on which something went wrong is to be closed instead. */
  give(page: UsedPage): void {
    const isOurs = page.refused.length === 0 && page.page.url() === 'about:blank'
    if (isOurs && page.uses < mostUses) this.#idle.push(page)
    else void closePage(page.page)
  }

  async #open(html: string): Promise<UsedPage> {
    return {...(await openLockedPage(this.#browser)), shows: null, fonts: fontsOf(html), uses: 0}
  }

  #pick(suits: (page: UsedPage) => boolean): UsedPage | null {
    const index = this.#idle.findLastIndex(suits)
    return index < 0 ? null : (this.#idle.splice(index, 1)[0] ?? null)
  }
}

/** The first style sheet of a page of ours has its fonts; the first of them tells one set from another. */
function fontsOf(html: string): string {
  const start = html.indexOf('<style>')
  return html.slice(start, start + 64)
}
