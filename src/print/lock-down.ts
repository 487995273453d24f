/**
 * A page that runs nothing and reaches nothing, in layers, because each alone has a hole: no scripts, every request
 * answered with an abort and written down, no network. The policy in the page itself is one more, and so are the names
 * that the browser does not resolve. A test takes each away in turn.
 */
import type {Browser, HTTPRequest, Page} from 'puppeteer'
import {viewport} from './off-screen.ts'

export interface LockedPage {
  page: Page
  /** Addresses that the page asked for and did not get. */
  refused: Array<string>
}

type Layer = (page: Page, refused: Array<string>) => Promise<void>

export const layers = {
  scripts: (page) => page.setJavaScriptEnabled(false),
  network: (page) => page.setOfflineMode(true),
  async requests(page, refused) {
    page.on('request', (request: HTTPRequest) => {
      const {protocol} = new URL(request.url())
      if (protocol === 'data:' || request.url() === 'about:blank') {
        void request.continue().catch(() => {})
        return
      }
      refused.push(request.url().slice(0, 200))
      void request.abort('accessdenied').catch(() => {})
    })
    await page.setRequestInterception(true)
  },
} as const satisfies Record<string, Layer>

/** A page of its own, laid out as for print whatever is put on it. */
export async function openLockedPage(
  browser: Browser,
  chosen: ReadonlyArray<Layer> = Object.values(layers),
): Promise<LockedPage> {
  const page = await browser.newPage()
  const refused: Array<string> = []
  // All at once: each would have to wait for the one before otherwise, and reading a guide keeps them waiting long.
  await Promise.all([
    ...chosen.map((layer) => layer(page, refused)),
    page.setViewport(viewport),
    page.emulateMediaType('print'),
  ])
  return {page, refused}
}
