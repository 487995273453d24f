/** Puts HTML on a locked page, waits for its fonts and pictures, and makes sure that the page is still ours. */
import type {Page} from 'puppeteer'
import type {VFile} from 'vfile'
import type {LockedPage} from './lock-down.ts'
import {PrintError} from './print-error.ts'

const loadMs = 30_000

export async function loadPage({page, refused}: LockedPage, html: VFile): Promise<void> {
  await page.emulateMediaType('print')
  await page.setContent(String(html), {waitUntil: 'domcontentloaded', timeout: loadMs})
  const broken = await page.evaluate(settle)
  const name = html.basename ?? 'The page'
  if (refused.length > 0) {
    throw new PrintError('page-refused', `${name} asked for ${refused.join(', ')}; pages may ask for nothing.`, {
      remedies: ['Everything a page shows must be inside it; templates may not link to styles, fonts or pictures.'],
    })
  }
  if (page.url() !== 'about:blank') {
    throw new PrintError('page-refused', `${name} went to ${page.url().slice(0, 200)} by itself.`)
  }
  if (broken.length > 0) {
    throw new PrintError('page-refused', `${name} has pictures that cannot be shown: ${broken.join(', ')}.`)
  }
}

/** Runs in the browser: waits for fonts and pictures, and returns the descriptions of pictures that failed. */
async function settle(): Promise<Array<string>> {
  await document.fonts.ready
  await Promise.allSettled(Array.from(document.images, (image) => image.decode()))
  return Array.from(document.images)
    .filter((image) => image.naturalWidth === 0)
    .map((image) => image.alt || image.src.slice(0, 60))
}

/** Closes a page whatever state it is in. */
export async function closePage(page: Page): Promise<void> {
  await page.close().catch(() => {})
}
