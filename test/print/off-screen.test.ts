/** What is laid out and painted for nobody is left out; what is on paper, and what is measured, is the same. */

import {VFile} from 'vfile'
import {afterAll, afterEach, describe, expect, it, vi} from 'vitest'
import {viewport} from '../../src/print/off-screen.ts'
import {Pages} from '../../src/print/pages.ts'
import {Printer} from '../../src/print/printer.ts'
import {readPdf} from './read-pdf.ts'

const html = new VFile({
  path: 'page.html',
  value: `<!doctype html><html lang="en"><head><title>t</title><style>@page{size:100mm 150mm}p{break-after:page}</style></head>
<body><p data-measure="p">Wick and lens</p><p>Field</p></body></html>`,
})
const printer = new Printer()

afterAll(() => printer.close())
afterEach(() => {
  vi.restoreAllMocks()
})

/** What the page shows in its window after some work. */
async function inWindow(work: () => Promise<unknown>): Promise<{width: number; height: number; seen: string}> {
  const show = vi.spyOn(Pages.prototype, 'show')
  await work()
  const {page} = await (show.mock.results.at(-1) as {value: ReturnType<Pages['show']>}).value
  return page.evaluate(() => {
    const {width, height} = document.body.getBoundingClientRect()
    return {width, height, seen: getComputedStyle(document.body).visibility}
  })
}

describe('a page that nobody looks at', () => {
  it('is not laid out in its window when it is only printed, and comes out whole', async () => {
    const at = await inWindow(async () => {
      const {pages} = await readPdf((await printer.print(html)).value as Uint8Array)
      expect(pages.map(({text}) => text.trim())).toEqual(['Wick and lens', 'Field'])
    })
    expect(at).toMatchObject({width: 0, height: 0})
  })

  it('is not painted in its window when it is measured, and measures the same', async () => {
    const at = await inWindow(async () => {
      const [measure] = await printer.measure(html)
      expect(measure?.height).toBeGreaterThan(10)
    })
    expect(at.height).toBeGreaterThan(10)
    expect(at.seen).toBe('hidden')
  })

  it('comes out whole on sheets of the size of that window, too', async () => {
    const size = `@page{size:${viewport.width}px ${viewport.height}px;margin:0}`
    const own = new VFile({path: 'own.html', value: String(html).replace('@page{size:100mm 150mm}', size)})
    for (const measured of [false, true]) {
      const {pages} = await readPdf((await printer.print(own, {measured})).value as Uint8Array)
      expect(pages.map(({text}) => text.trim())).toEqual(['Wick and lens', 'Field'])
    }
  })

  it('is printed from the page that it was measured on', async () => {
    const show = vi.spyOn(Pages.prototype, 'show')
    const own = new VFile({path: 'own.html', value: String(html).replace('Field', 'Tower')})
    await printer.measure(own)
    const {pages} = await readPdf((await printer.print(own, {measured: true})).value as Uint8Array)
    const [first, second] = show.mock.calls.map(([shown]) => String(shown))
    expect(second).toBe(first)
    expect(pages.map(({text}) => text.trim())).toEqual(['Wick and lens', 'Tower'])
  })

  it.each([
    '<object data="data:text/plain,x"></object>',
    '<p style="background:url(data:image/png;base64,AA==)">x</p>',
    '<img loading="lazy" alt="x" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">',
  ])('is seen there where it has what would be fetched too late otherwise: %s', async (late) => {
    const own = new VFile({path: 'own.html', value: String(html).replace('<p>Field', `${late}<p>Field`)})
    const at = await inWindow(() => printer.print(own).catch(() => {}))
    expect(at.height).toBeGreaterThan(10)
    expect(at.seen).toBe('visible')
  })
})
