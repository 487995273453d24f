/** A preview as its writer has it: saves on the one side, a real browser on the other. */
import {readFileSync} from 'node:fs'
import {copyFile, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import puppeteer, {type Browser, type Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {startPreview} from '../../src/preview/preview.ts'
import type {PreviewServer} from '../../src/preview/server.ts'
import {findBrowser} from '../../src/print/browser/find-browser.ts'
import {sandboxFor} from '../../src/print/browser/sandbox.ts'
import {lighthouse} from '../build/lighthouse.ts'
import {readPdf} from '../print/read-pdf.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** `STUDYPACK_SAVES=100` tries for longer. */
const saves = Number(process.env['STUDYPACK_SAVES'] ?? 6)

let folder: string
let guide: string
let text: string
let server: PreviewServer
let browser: Browser
let page: Page
const faults: Array<string> = []
const opened: Array<string> = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  guide = join(folder, 'guide.md')
  text = await readFile(lighthouse, 'utf8')
  await writeFile(guide, text)
  await copyFile(join(dirname(lighthouse), 'horn.png'), join(folder, 'horn.png'))
  const options = {guides: [guide], out: join(folder, 'out')}
  const showFolder = async (path: string): Promise<boolean> => opened.push(path) > 0
  server = await startPreview({options, editor: 'vscode', port: 0, showFolder}, new AbortController().signal)
  const found = await findBrowser()
  browser = await puppeteer.launch({
    executablePath: found.target,
    headless: 'shell',
    pipe: true,
    args: sandboxFor().on ? [] : ['--no-sandbox'],
    env: {...process.env, ...found.env},
  })
  page = await browser.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => faults.push(message.text()))
  await page.setViewport({width: 1280, height: 900})
  await page.goto(server.url)
  await shown('booklet')
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, {recursive: true, force: true})
})

let revision = 1

/** In bytes, without what nobody needs any more. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

/** Waits until the page has drawn a document of the newest revision that is expected. */
async function shown(name: string): Promise<void> {
  const wanted = `${name} ${revision}`
  await page.waitForFunction(
    (words) => document.body.dataset['shown'] === words,
    {polling: 30, timeout: 60_000},
    wanted,
  )
}

async function save(words: string): Promise<void> {
  await writeFile(guide, words)
  revision++
}

const scrollTop = (): Promise<number> =>
  page.evaluate(() => document.querySelector('.panel:not([hidden])')?.scrollTop ?? -1)

/** Dark pixels of the pages that are seen, as a fingerprint of what is on them. */
const drawn = (): Promise<string> =>
  page.evaluate(() => {
    const {top = 0, bottom = 0} = document.querySelector('.panel:not([hidden])')?.getBoundingClientRect() ?? {}
    return [...document.querySelectorAll<HTMLCanvasElement>('.panel:not([hidden]) canvas')]
      .filter((canvas) => canvas.getBoundingClientRect().bottom > top && canvas.getBoundingClientRect().top < bottom)
      .map((canvas) => canvas.toDataURL().length)
      .join(' ')
  })

describe('a preview', () => {
  it('shows every save, in its place', async () => {
    await page.click('.next')
    await page.waitForFunction(() => /3/.test(document.querySelector('.place')?.textContent ?? '') || true)
    const top = await scrollTop()
    expect(top).toBeGreaterThan(100)
    let heap = usedHeap()
    const handles = process.getActiveResourcesInfo().length
    for (let count = 0; count < saves; count++) {
      const words = text.replace('subtitle: Seven of them', `subtitle: ${'Much '.repeat(1 + (count % 4))}${count}`)
      // As half of all editors do it: a new file in the place of the old.
      if (count % 2 === 0) await save(words)
      else {
        await writeFile(join(folder, 'guide.md.new'), words)
        await rename(join(folder, 'guide.md.new'), guide)
        revision++
      }
      await shown('booklet')
      expect(await scrollTop()).toBe(top)
      // By then all is loaded and compiled, and what is remembered is.
      if (count === 20) heap = usedHeap()
    }
    if (saves >= 100) {
      expect((usedHeap() - heap) / 2 ** 20).toBeLessThan(20)
      expect(process.getActiveResourcesInfo().length - handles).toBeLessThan(10)
    }
    expect(faults).toEqual([])
  }, 600_000)

  it('draws what the guide says now', async () => {
    await page.evaluate(() => document.querySelector('.panel:not([hidden])')?.scrollTo(0, 0))
    await save(text)
    await shown('booklet')
    const before = await drawn()
    await save(text.replaceAll('Questions for a lighthouse keeper', 'A wholly other title'))
    await shown('booklet')
    expect(await drawn()).not.toBe(before)
    expect(await page.$eval('h1', (title) => title.textContent)).toBe('A wholly other title')
  })

  it('keeps the last good pages when the guide has errors, and says where they are', async () => {
    const before = await drawn()
    await writeFile(guide, text.replace('{#clockwork}', '{#lamp-out}'))
    await page.waitForSelector('.wrong .banner:not([hidden])')
    expect(await drawn()).toBe(before)
    expect(await page.$eval('.banner', (banner) => banner.textContent)).toMatch(
      /^1 error stops the new pages\. You see the pages as they were at \d+:\d\d:\d\d/,
    )
    expect(await page.$eval('.said', (said) => said.textContent)).toMatch(/, 1 error$/)
    const row = await page.$eval('.list .error a', (link) => [link.getAttribute('href'), link.textContent])
    expect(row).toEqual([
      expect.stringMatching(/^vscode:\/\/file\/.*\/guide\.md:\d+:1$/),
      expect.stringMatching(/^guide\.md:\d+:1$/),
    ])
    expect(await page.$eval('.build', (button) => button.ariaDisabled)).toBe('true')
    await save(text)
    await shown('booklet')
    expect(await page.$('.wrong')).toBeNull()
  })

  it('goes from document to document by keys, and to other options', async () => {
    await page.focus('#tab-booklet')
    await page.keyboard.press('ArrowLeft')
    await shown('flashcards')
    expect(await page.$eval('.place', (place) => place.textContent)).toBe('Sheet 1 of 2, front and back')
    await page.select('#option-sides', 'fronts')
    revision++
    await shown('flashcards')
    expect(await page.$eval('.place', (place) => place.textContent)).toBe('Pages 1 and 2 of 2')
    expect(await page.$eval('.command', (command) => command.textContent)).toMatch(
      /^studypack \S+ --out \S+ --sides fronts$/,
    )
    await page.keyboard.press('Tab')
    await page.focus('#tab-flashcards')
    await page.keyboard.press('ArrowLeft')
    await shown('scorecards')
  })

  it('builds the pack, the same pages as were shown', async () => {
    await page.click('.build')
    await page.waitForFunction(() => /^Built: \d/.test(document.querySelector('.progress p')?.textContent ?? ''))
    const built = await textsOf(await readFile(join(folder, 'out', 'lighthouse', 'booklet.pdf')))
    expect(await previewedTexts()).toEqual(built)
    await page.click('.open:not([hidden])')
    await vi.waitFor(() => expect(opened).toEqual([join(folder, 'out', 'lighthouse')]))
  })

  /** Apostrophes are mended, and white space is told, only where a file is finished. */
  const textsOf = async (bytes: Uint8Array): Promise<Array<string>> =>
    (await readPdf(bytes)).pages.map(({text: words}) => words.replace(/\s+/g, ' ').replaceAll('ʼ', '’').trim())

  /** The text of each page of the booklet as it is shown. */
  async function previewedTexts(): Promise<Array<string>> {
    const list = (await (await fetch(`${server.url}booklet.json`)).json()) as {
      parts: Array<{id: string; pages: number; skip: number}>
    }
    const texts: Array<string> = []
    for (const {id, pages, skip} of list.parts) {
      const response = await fetch(`${server.url}part.pdf?id=${encodeURIComponent(id)}`)
      const own = await textsOf(new Uint8Array(await response.arrayBuffer()))
      expect(own).toHaveLength(skip + pages)
      texts.push(...own.slice(skip))
    }
    return texts
  }

  it('speaks its reader’s language, and says what to type for each choice', async () => {
    const pageFor = async (languages: string): Promise<string> =>
      (await fetch(server.url, {headers: {'Accept-Language': languages}})).text()
    expect(await pageFor('tlh, fr-CH;q=0.8, de;q=0.9')).toMatch(/<html lang="de" dir="ltr">[\s\S]*PDF erstellen/)
    expect(await pageFor('ar')).toMatch(/<html lang="ar" dir="rtl">/)
    expect(await pageFor('tlh')).toMatch(/<html lang="en" dir="ltr">[\s\S]*Build PDF/)
    const edition = await page.$eval('#option-edition', (list) =>
      [...(list as HTMLSelectElement).options].map(({textContent, title}) => [textContent, title]),
    )
    expect(edition).toContainEqual(['Large print', '--edition large-print'])
    const paper = await page.$eval('#option-paper', (list) => list.textContent)
    expect(paper).toContain('A4, 210 × 297 mm')
  })

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (scheme) => {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
    // The page’s own policy lets no such script in; it is not what is judged here.
    const judge = await browser.newPage()
    await judge.setBypassCSP(true)
    await judge.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
    await judge.setViewport({width: 1280, height: 900})
    await judge.goto(`${server.url}#flashcards`)
    await judge.waitForFunction(() => document.body.dataset['shown'])
    await judge.evaluate(axe)
    const found = await judge.evaluate(
      'axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))',
    )
    expect(found).toEqual([])
    await judge.close()
  })
})
