/**
 * The pages of one browser, each used again and again: a new one costs a process, and fonts that have to be read anew,
 * which is more than the documents themselves take. Nothing of a document stays on a page but those fonts.
 */
import type {Browser} from 'puppeteer'
import {closePage} from './load-page.ts'
import {type LockedPage, openLockedPage} from './lock-down.ts'

export interface UsedPage extends LockedPage {
  /** The HTML that is on it, just as it was loaded; `null` where that is not sure. */
  shows: string | null
  /** The style sheet of fonts that it has read. */
  fonts: string
  uses: number
}

/** So many documents on one page; then its process ends, with whatever it has kept. */
const mostUses = 40

export class Pages {
  readonly #browser: Browser
  readonly #idle: Array<UsedPage> = []

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** One that shows this HTML already, else one that knows its fonts, else any; a new one where all are at work. */
  async take(html: string): Promise<UsedPage> {
    const fonts = fontsOf(html)
    const page =
      this.#pick(({shows}) => shows === html) ?? this.#pick((own) => own.fonts === fonts) ?? this.#pick(() => true)
    if (!page) return {...(await openLockedPage(this.#browser)), shows: null, fonts, uses: 1}
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

  #pick(suits: (page: UsedPage) => boolean): UsedPage | null {
    const index = this.#idle.findLastIndex(suits)
    return index < 0 ? null : (this.#idle.splice(index, 1)[0] ?? null)
  }
}

/** The first style sheet of a page of ours has its fonts. */
function fontsOf(html: string): string {
  const start = html.indexOf('<style>')
  return html.slice(start, html.indexOf('</style>', start))
}
