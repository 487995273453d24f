/**
 * Puts HTML on a locked page, waits for its fonts and pictures, and makes sure that the page is still ours. Where the page
 * has read the same fonts already, only what comes after them is put in: that takes a fraction of the time.
 */
import type {CDPSession, Page} from 'puppeteer'
import type {VFile} from 'vfile'
import type {CutAtFonts} from './cut-at-fonts.ts'
import type {LockedPage} from './lock-down.ts'
import {PrintError} from './print-error.ts'

/** Throws a `PrintError` for a page that asks for anything, or has pictures that cannot be shown. */
export async function loadPage(locked: LockedPage, html: VFile): Promise<void> {
  refuse(locked, html, await locked.page.evaluate(write, String(html)))
}

/** The same on a page that was loaded with HTML of the same `around`: fonts and policy stay, all else is put in anew. */
export async function dressPage(locked: LockedPage, html: VFile, {before, after}: CutAtFonts): Promise<void> {
  refuse(locked, html, await locked.page.evaluate(dress, `${before}${after}`))
}

/** Puts another body on a page that is loaded already. Throws as `loadPage` does. */
export async function replaceBody(locked: LockedPage, html: VFile, body: string): Promise<void> {
  refuse(locked, html, await locked.page.evaluate(settleBody, body))
}

function refuse(locked: LockedPage, html: VFile, broken: Array<string>): void {
  checkPage(locked, html)
  if (broken.length > 0) {
    throw new PrintError('page-refused', `${nameOf(html)} has pictures that cannot be shown: ${broken.join(', ')}.`, {
      remedies: ['Open them in another program: files that are cut off or damaged have to be saved anew.'],
      subjects: broken,
    })
  }
}

/** Throws when a page asked for something or left by itself. To be asked again after printing: leaving takes a while. */
export function checkPage({page, refused}: LockedPage, html: VFile): void {
  if (refused.length > 0) {
    throw new PrintError(
      'page-refused',
      `${nameOf(html)} asked for ${refused.join(', ')}; pages may ask for nothing.`,
      {
        remedies: ['Everything a page shows must be inside it; templates may not link to styles, fonts or pictures.'],
        subjects: [...refused],
      },
    )
  }
  if (page.url() !== 'about:blank') {
    throw new PrintError('page-refused', `${nameOf(html)} went to ${page.url().slice(0, 200)} by itself.`, {
      subjects: [page.url()],
    })
  }
}

function nameOf(html: VFile): string {
  return html.basename ?? 'The page'
}

/**
 * Runs in the browser: puts HTML there, waits for fonts and pictures, and returns the descriptions of pictures that failed.
 * Fonts that only running heads and folios use are asked for nowhere before the print, which would not wait for them.
 */
async function write(html: string): Promise<Array<string>> {
  document.open()
  document.write(html)
  document.close()
  await Promise.allSettled(Array.from(document.fonts, (face) => face.load()))
  await document.fonts.ready
  await Promise.allSettled(Array.from(document.images, (image) => image.decode()))
  return Array.from(document.images)
    .filter((image) => image.naturalWidth === 0)
    .map((image) => image.alt || image.src.slice(0, 60))
}

/** Runs in the browser: the same for all that comes after the fonts. */
async function dress(html: string): Promise<Array<string>> {
  const {documentElement: root, head, body} = document
  const next = new DOMParser().parseFromString(html, 'text/html')
  for (const {name} of Array.from(root.attributes)) root.removeAttribute(name)
  for (const {name, value} of next.documentElement.attributes) root.setAttribute(name, value)
  const fonts = head.querySelector('style') as HTMLStyleElement
  while (fonts.nextSibling) fonts.nextSibling.remove()
  const own = next.querySelector('head style') as HTMLStyleElement
  while (own.nextSibling) head.append(own.nextSibling)
  document.title = next.title
  body.replaceWith(next.body)
  await Promise.allSettled(Array.from(document.images, (image) => image.decode()))
  return Array.from(document.images)
    .filter((image) => image.naturalWidth === 0)
    .map((image) => image.alt || image.src.slice(0, 60))
}

/** Runs in the browser: the same for a body that is put in later, for which the fonts are there already. */
async function settleBody(body: string): Promise<Array<string>> {
  document.body.innerHTML = body
  await Promise.allSettled(Array.from(document.images, (image) => image.decode()))
  return Array.from(document.images)
    .filter((image) => image.naturalWidth === 0)
    .map((image) => image.alt || image.src.slice(0, 60))
}

/** A page that stops being asked in this way forgets that it is laid out as for print: so it is asked as long as it lives. */
const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** Takes a body off a page, and lets the browser look for what nobody needs any more: by itself it does so late. */
export async function emptyPage(page: Page): Promise<void> {
  await page.evaluate(takeBody)
  const session = sessions.get(page) ?? page.createCDPSession()
  sessions.set(page, session)
  await (await session).send('HeapProfiler.collectGarbage')
}

/** Runs in the browser. */
function takeBody(): void {
  document.body.replaceChildren()
}

/** Closes a page whatever state it is in. */
export async function closePage(page: Page): Promise<void> {
  await page.close().catch(() => {})
}
