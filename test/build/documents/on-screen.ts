/** A document for the screen as its reader has it: a file in a browser, without a network, its own policy in force. */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer'
import {afterAll, beforeAll} from 'vitest'
import {findBrowser} from '../../../src/print/browser/find-browser.ts'
import {type OpenBrowser, openBrowser} from '../../../src/print/browser/open-browser.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface OnScreen {
  pack: Pack
  browser: Browser
  /** Of the document’s file. */
  address: string
}

/** Built before the tests of a file, and gone after them; what it returns is filled by then. */
export function showOnScreen(document: 'booklet' | 'flashcards', file: string): OnScreen {
  const shown = {} as OnScreen
  let open: OpenBrowser
  beforeAll(async () => {
    shown.pack = await buildLighthouse({documents: [document], formats: ['html']})
    shown.address = pathToFileURL(join(shown.pack.folder, file)).href
    open = await openBrowser(await findBrowser())
    shown.browser = open.browser
  })
  afterAll(async () => {
    await open?.close()
    await shown.pack?.remove()
  })
  return shown
}

export async function press(page: Page, ...keys: Array<string>): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as 'Enter')
}
