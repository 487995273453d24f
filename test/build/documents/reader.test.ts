/** The booklet on a screen as its reader has it: a file in a browser, without a network, its own policy in force. */
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Page} from 'puppeteer'
import {describe, expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import {temporaryFolder} from '../lighthouse.ts'
import {missingWords, readableText, wordsIn} from '../words.ts'
import {axe, press, showOnScreen} from './on-screen.ts'

const screens = [
  {name: 'a phone', width: 390, height: 844},
  {name: 'a desk', width: 1280, height: 800},
]

const screen = showOnScreen('booklet', 'booklet.html')

async function visit(prepare: (page: Page) => Promise<void> = async () => {}, at = screen.address): Promise<Page> {
  const page = await screen.browser.newPage()
  await page.setViewport({width: 390, height: 844})
  await prepare(page)
  await page.goto(at)
  return page
}

const shown = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)
const opened = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('.answer-fold[open]').length)
const here = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('.question')?.id ?? '')

describe('the booklet on a screen', () => {
  it('folds answers away, and shows one or all of them', async () => {
    const page = await visit()
    expect(await shown(page)).not.toContain('I carry the paraffin lamp')
    await page.click('#lamp-out summary')
    expect(await shown(page)).toContain('I carry the paraffin lamp')
    await page.click('.all')
    expect(await opened(page)).toBe(7)
    expect(await shown(page)).toContain('Hide all answers')
    await page.click('.all')
    expect(await opened(page)).toBe(0)
  })

  it('finds questions by words of their answers, whatever the accents, and says how many', async () => {
    const page = await visit()
    await page.type('.search', 'krako MOUSE')
    expect(await shown(page)).toContain('1 of 7 questions')
    expect(await shown(page)).toContain('The lamp goes out')
    expect(await shown(page)).not.toContain('How do you set the clockwork')
    await page.type('.search', ' zebra')
    expect(await shown(page)).toContain('No question has all of these words.')
    await press(page, 'Escape')
    expect(await shown(page)).toContain('How do you set the clockwork')
  })

  it('is read with keys: the next question, its answer, the search; and not while they are off', async () => {
    const page = await visit()
    await press(page, 'j', 'j')
    expect(await here(page)).toBe('clockwork')
    await press(page, 'a')
    expect(await shown(page)).toContain('A turn takes thirty seconds here')
    await press(page, 'k')
    expect(await here(page)).toBe('lamp-out')
    await press(page, '/', 'f', 'o', 'g')
    expect(await page.$eval('.search', (field) => (field as HTMLInputElement).value)).toBe('fog')
    await press(page, 'Escape')
    await page.$eval('.listen', (box) => {
      ;(box as HTMLInputElement).checked = false
    })
    await page.$eval('.search', (field) => (field as HTMLInputElement).blur())
    await press(page, 'A')
    expect(await opened(page)).toBe(1)
  })

  it('has every word of the guide but what is for the interviewer, and no page numbers', async () => {
    const page = await visit()
    await page.click('.all')
    const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '')
    const source = readableText(await readFile('test/fixtures/build/lighthouse.md', 'utf8'))
      .replace(/\*\*(?:Competency:\*\* [^·\n]* ·)/g, '')
      .replace(/ · \*\*Must ask:\*\* yes/g, '')
      .replace(/\*\*(?:Level|Topics|Minutes|Choices):\*\*/g, '')
      .replace(/^\*\*(?:Strong|Mixed|Weak):\*\* .*$/gm, '')
      .replace(/^# .*$/m, '')
    expect(missingWords(wordsIn(source), wordsIn(text))).toEqual([])
    expect(text).not.toMatch(/\bpage \d/)
  })

  it('can be read and unfolded where no script runs, and prints with all answers', async () => {
    const page = await visit((fresh) => fresh.setJavaScriptEnabled(false))
    expect(await shown(page)).not.toContain('Show all answers')
    await page.click('#lamp-out summary')
    expect(await shown(page)).toContain('I carry the paraffin lamp')
    await page.emulateMediaType('print')
    const heights = await page.$$eval('.answer .label', (all) => all.map((item) => item.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(4)
    expect(Math.min(...heights)).toBeGreaterThan(5)
  })

  it.each(screens)('fits $name, by day and by night, and axe finds nothing', async ({width, height}) => {
    for (const scheme of ['light', 'dark']) {
      const page = await visit(async (fresh) => {
        await fresh.setBypassCSP(true)
        await fresh.setViewport({width, height})
        await fresh.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
      })
      await page.evaluate(axe)
      for (const state of ['closed', 'open']) {
        if (state === 'open') await page.click('.all')
        const found = await page.evaluate(
          'axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))',
        )
        expect([scheme, state, found]).toEqual([scheme, state, []])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
      await page.close()
    }
  })

  it('never lets a guide’s text become script, and asks for nothing', async () => {
    const folder = await temporaryFolder()
    const hostile =
      '# Traps\n## <img src=x onerror="document.title=1">\n### Is this `</script><script>document.title="owned"</script>` run? {#trap}\n' +
      '**Answer:** <script>document.title="owned"</script> <a href="javascript:document.title=\'owned\'">no</a> {{title}}\n'
    await writeFile(join(folder, 'traps.md'), hostile)
    const {guides} = await build({
      guides: [join(folder, 'traps.md')],
      out: folder,
      documents: ['booklet'],
      formats: ['html'],
    })
    const asked: Array<string> = []
    const path = guides[0]?.paths.find((name) => name.endsWith('booklet.html')) ?? ''
    const page = await visit(async (fresh) => {
      fresh.on('request', (request) => asked.push(request.url()))
    }, pathToFileURL(path).href)
    await page.click('.all')
    await page.$$eval('a', (links) => {
      for (const link of links) link.click()
    })
    expect(await page.title()).toBe('Traps: study booklet')
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href])
  })
})
