/** The study page as its reader has it: a file in a browser, without a network, with the page’s own policy in force. */
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Page} from 'puppeteer'
import {describe, expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import {temporaryFolder} from '../lighthouse.ts'
import {axe, press, showOnScreen} from './on-screen.ts'

const screens = [
  {name: 'a small phone', width: 320, height: 568},
  {name: 'a phone', width: 390, height: 844},
  {name: 'a phone that lies', width: 844, height: 390},
  {name: 'a desk', width: 1280, height: 800},
]

const screen = showOnScreen('flashcards', 'study.html')

/** A page with nothing kept from before, and all that goes wrong on it. */
async function visit(
  hash = '',
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<[Page, Array<string>]> {
  const context = await screen.browser.createBrowserContext()
  const page = await context.newPage()
  const faults: Array<string> = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => faults.push(message.text()))
  await page.setViewport({width: 390, height: 844})
  await prepare(page)
  await page.goto(screen.address + hash)
  return [page, faults]
}

/** What a reader sees of the card: its name, its side, and what the page says about it. */
function seen(page: Page): Promise<{card: string | null; side: string; place: string; tally: string}> {
  return page.evaluate(() => {
    const words = (selector: string): string => document.querySelector(selector)?.textContent ?? ''
    const card = document.querySelector<HTMLElement>('.card:not([hidden])')
    const face = card?.querySelector('.face:not([inert])')
    return {
      card: card?.id ?? null,
      side: face?.classList.contains('back') ? 'back' : 'front',
      place: words('.place'),
      tally: words('.tally'),
    }
  })
}

describe('the study page', () => {
  it('turns, marks, moves and takes back by keys', async () => {
    const [page, faults] = await visit()
    expect(await seen(page)).toEqual({card: 'lamp-out', side: 'front', place: 'Card 1 of 7', tally: '0 known'})
    await press(page, '3')
    expect(await seen(page)).toMatchObject({card: 'lamp-out', side: 'front', tally: '0 known'})
    await press(page, ' ')
    expect(await seen(page)).toMatchObject({card: 'lamp-out', side: 'back'})
    await press(page, '3')
    expect(await seen(page)).toEqual({card: 'clockwork', side: 'front', place: 'Card 2 of 7', tally: '1 known'})
    await press(page, 'ArrowRight', 'ArrowLeft', 'Enter', '1', 'z')
    expect(await seen(page)).toMatchObject({card: 'clockwork', side: 'back', tally: '1 known'})
    await press(page, 'z')
    expect(await seen(page)).toMatchObject({card: 'lamp-out', side: 'back', tally: '0 known'})
    await press(page, ...Array.from({length: 9}, () => 'ArrowRight'))
    expect(await seen(page)).toMatchObject({card: null, place: 'End of this round'})
    expect(faults).toEqual([])
  })

  it('keeps marks in the browser, and goes through what is not known yet', async () => {
    const [page] = await visit()
    await press(page, ' ', '3', ' ', '2', ' ', '1')
    await page.reload()
    expect(await seen(page)).toMatchObject({card: 'lamp-out', tally: '1 known'})
    await page.select('.filter', '!')
    expect(await seen(page)).toMatchObject({card: 'clockwork', place: 'Card 1 of 6', tally: '0 known'})
    await page.select('.filter', '2')
    expect(await seen(page)).toMatchObject({card: 'fog-comes', place: 'Card 1 of 4'})
    await press(page, 's')
    const order = new Set<string | null>()
    for (let step = 0; step < 4; step++) {
      order.add((await seen(page)).card)
      await press(page, 'ArrowRight')
    }
    expect(order).toEqual(new Set(['fog-comes', 'winter', 'logbook', 'why-here']))
  })

  it('turns at a tap and goes on at a swipe, and leaves links and folds alone', async () => {
    const [page] = await visit('', (fresh) =>
      fresh.setViewport({width: 390, height: 844, hasTouch: true, isMobile: true}),
    )
    await page.touchscreen.tap(195, 400)
    expect(await seen(page)).toMatchObject({card: 'lamp-out', side: 'back'})
    await page.evaluate(() => document.querySelector<HTMLElement>('.card:not([hidden]) summary')?.click())
    expect(await seen(page)).toMatchObject({side: 'back'})
    const touch = await page.touchscreen.touchStart(300, 400)
    await touch.move(150, 405)
    await touch.end()
    expect(await seen(page)).toMatchObject({card: 'clockwork', side: 'front'})
  })

  it('opens at a card, or at its answer', async () => {
    const [front] = await visit('#winter')
    expect(await seen(front)).toMatchObject({card: 'winter', side: 'front'})
    const [back] = await visit('#winter/back')
    expect(await seen(back)).toMatchObject({card: 'winter', side: 'back'})
  })

  it('runs nothing of a guide’s, and takes any name for a card', async () => {
    const attack =
      '</script><script>window.hit = 1</script><img src=x onerror="window.hit = 1"><svg onload="window.hit = 1">'
    const questions = ['constructor', '__proto__', 'filter'].map(
      (name) => `## Why ${attack} ${name}? {#${name}}\n\n**Answer:** Because ${attack}\n\n**Tip:** ${attack}\n`,
    )
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'guide.md'), `# Bad ${attack} {#bad}\n\n${questions.join('\n')}`)
    await build({guides: [join(folder, 'guide.md')], out: folder, documents: ['flashcards'], formats: ['html']})
    const html = await readFile(join(folder, 'bad', 'study.html'), 'utf8')
    const [, policy = ''] = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? []
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'unsafe-inline'; [^*]*$/)
    const page = await screen.browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'bad', 'study.html')).href)
    await press(page, ' ', '3', ' ', '3', ' ', '3')
    await page.reload()
    expect(await seen(page)).toMatchObject({place: 'Card 1 of 3', tally: '3 known'})
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(await page.evaluate(() => document.scripts.length)).toBe(1)
    await page.close()
  })

  it('moves nothing for those who want no motion', async () => {
    const duration = (page: Page): Promise<string> =>
      page.evaluate(() => {
        const card = document.querySelector('.card:not([hidden])') as HTMLElement
        card.classList.remove('at-once')
        return getComputedStyle(card).transitionDuration
      })
    const [moving] = await visit()
    const [still] = await visit('', (page) =>
      page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]),
    )
    expect([await duration(moving), await duration(still)]).toEqual(['0.28s', '0s'])
  })

  it('is a list of questions and answers where no script runs', async () => {
    const [page] = await visit('', (fresh) => fresh.setJavaScriptEnabled(false))
    const shown = await page.evaluate(() => document.body.innerText)
    expect(shown).toContain('How do you set the clockwork that turns the lens?')
    expect(shown).toContain('Time ten turns, move the governor a quarter, time ten more.')
    expect(shown).not.toContain('Show answer')
  })

  it.each(screens)('fits $name, by day and by night, and axe finds nothing', async ({width, height}) => {
    for (const scheme of ['light', 'dark']) {
      const [page] = await visit('', async (fresh) => {
        await fresh.setBypassCSP(true)
        await fresh.setViewport({width, height})
        await fresh.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
      })
      await page.evaluate(axe)
      for (const side of ['front', 'back']) {
        if (side === 'back') await press(page, ' ')
        await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
        const found = await page.evaluate(
          'axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))',
        )
        expect([scheme, side, found]).toEqual([scheme, side, []])
        const size = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
        ])
        expect(size).toEqual([width, height])
      }
      await page.browserContext().close()
    }
  })
})
