/**
 * A page that runs nothing and reaches nothing, in layers, because each alone has a hole: no scripts, every request
 * answered with an abort and written down, no network. The policy in the page itself is one more.
 */
import type {Browser, HTTPRequest, Page} from 'puppeteer'

export interface LockedPage {
  page: Page
  /** Addresses that the page asked for and did not get. */
  refused: Array<string>
}

/** A fresh page: one that has printed before would print other bytes. */
export async function openLockedPage(browser: Browser): Promise<LockedPage> {
  const page = await browser.newPage()
  const refused: Array<string> = []
  await Promise.all([page.setJavaScriptEnabled(false), page.setOfflineMode(true), page.setRequestInterception(true)])
  page.on('request', (request: HTTPRequest) => {
    const {protocol} = new URL(request.url())
    if (protocol === 'data:' || request.url() === 'about:blank') {
      void request.continue().catch(() => {})
      return
    }
    refused.push(request.url().slice(0, 200))
    void request.abort('accessdenied').catch(() => {})
  })
  return {page, refused}
}
