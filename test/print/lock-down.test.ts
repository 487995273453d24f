import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findBrowser} from '../../src/print/browser/find-browser.ts'
import {openBrowser} from '../../src/print/browser/open-browser.ts'
import {openLockedPage} from '../../src/print/lock-down.ts'
import {PrintError} from '../../src/print/print-error.ts'
import {Printer} from '../../src/print/printer.ts'
import {temporaryFolder} from '../build/lighthouse.ts'
import {readPdf} from './read-pdf.ts'
import {openSink, type Sink} from './sink.ts'

/** Pages as a hostile template would make them: without our policy, so that the other layers have to hold. */
const page = (body: string, head = ''): VFile =>
  new VFile({
    path: 'page.html',
    value: `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body>${body}</body></html>`,
  })

let printer: Printer
let sink: Sink

beforeAll(async () => {
  printer = new Printer()
  sink = await openSink()
})
afterAll(async () => {
  await printer.close()
  await sink.close()
})

async function refusal(html: VFile): Promise<PrintError> {
  const error = await printer.print(html).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(PrintError)
  return error as PrintError
}

const vectors: Array<[name: string, body: (url: string) => string, head?: (url: string) => string]> = [
  ['a picture', (url) => `<img src="${url}/img" alt="x">`],
  ['a set of pictures', (url) => `<img srcset="${url}/set 2x" alt="x">`],
  ['a style sheet', () => '', (url) => `<link rel="stylesheet" href="${url}/css">`],
  ['an import', () => '', (url) => `<style>@import "${url}/import";</style>`],
  ['a background', (url) => `<p style="background: url(${url}/background)">x</p>`],
  [
    'a font',
    () => '<p style="font-family: f">x</p>',
    (url) => `<style>@font-face{font-family:f;src:url(${url}/font)}</style>`,
  ],
  ['a frame', (url) => `<iframe src="${url}/frame"></iframe>`],
  ['an object', (url) => `<object data="${url}/object"></object>`],
  ['a film', (url) => `<video src="${url}/video" poster="${url}/poster"></video>`],
  ['a drawing', (url) => `<svg><image href="${url}/svg" width="9" height="9"/></svg>`],
]

describe('a page', () => {
  it.each(vectors)('gets nothing from the network by %s, and that is reported', async (_, body, head) => {
    const html = page(body(sink.address), head?.(sink.address))
    const {code, message, remedies} = await refusal(html)
    expect(code).toBe('page-refused')
    expect(message).toContain(`page.html asked for ${sink.address}/`)
    expect(remedies).not.toEqual([])
    expect(sink.hits).toEqual([])
  })

  it('gets no file of this machine', async () => {
    const secret = join(await temporaryFolder(), 'secret.txt')
    await writeFile(secret, 'TOP SECRET')
    const url = pathToFileURL(secret).href
    const error = await printer.print(page(`<iframe src="${url}"></iframe><p>x</p>`)).catch((reason: unknown) => reason)
    if (error instanceof PrintError) expect(error.code).toBe('page-refused')
    else expect(JSON.stringify(await readPdf((error as VFile).value as Uint8Array))).not.toContain('SECRET')
  })

  it.each([
    ['refreshes', '<meta http-equiv="refresh" content="0; url=SINK/refresh">'],
    ['prefetches', '<link rel="prefetch" href="SINK/prefetch">'],
    ['preconnects', '<link rel="preconnect" href="SINK"><link rel="dns-prefetch" href="SINK">'],
  ])('that %s goes nowhere: it is printed as it is or refused', async (_, head) => {
    const html = page('<p>Still here.</p>', head.replaceAll('SINK', sink.address))
    const outcome = await printer.print(html).catch((reason: unknown) => reason)
    if (outcome instanceof PrintError) expect(outcome.code).toBe('page-refused')
    else {
      const {pages} = await readPdf((outcome as VFile).value as Uint8Array)
      expect(pages.map(({text}) => text.trim())).toEqual(['Still here.'])
    }
    expect(sink.hits).toEqual([])
  })

  it('runs nothing', async () => {
    const run = "document.querySelector('[data-measure]').style.width = '99px'"
    const html = page(
      `<div data-measure="box" style="width: 10px">x</div><script>${run}</script>` +
        `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onerror="${run}" onload="${run}" alt="">` +
        `<svg onload="${run}"></svg><details ontoggle="${run}" open></details><noscript>no scripts here</noscript>`,
    )
    const measured = await printer.measure(page('<div data-measure="box" style="width: 10px">x</div>'))
    expect(measured.map(({key, width}) => [key, width])).toEqual([['box', 10]])
    const after = await printer.measure(html).catch((error: unknown) => error)
    if (Array.isArray(after)) expect(after.map(({width}) => width)).toEqual([10])
    else expect((after as PrintError).code).toBe('page-refused')
    const printed = await printer.print(
      page(`<noscript>no scripts here</noscript><script>document.body.textContent = 'it ran'</script>`),
    )
    const [only] = (await readPdf(printed.value as Uint8Array)).pages
    expect(only?.text).toContain('no scripts here')
    expect(only?.text).not.toContain('it ran')
  })

  it('is refused when a picture in it cannot be shown', async () => {
    const {code, message} = await refusal(page('<img src="data:image/png;base64,AAAA" alt="the horn">'))
    expect(code).toBe('page-refused')
    expect(message).toContain('the horn')
  })

  it('is printed when it asks for nothing', async () => {
    const pdf = await printer.print(page('<p>All there.</p>'))
    expect(pdf.path).toBe('page.pdf')
    expect((await readPdf(pdf.value as Uint8Array)).pages.map(({text}) => text.trim())).toEqual(['All there.'])
  })
})

describe('the layers of a locked page', () => {
  it('are all there: what one of them lets through, another holds', async () => {
    const open = await openBrowser(await findBrowser())
    const locked = await openLockedPage(open.browser)
    const failures: Array<string | undefined> = []
    locked.page.on('requestfailed', (request) => failures.push(request.failure()?.errorText))
    await locked.page.setContent('<p>x</p><script>document.title = "it ran"</script><img src="http://127.0.0.1:9/x">')
    const [online, title] = await locked.page.evaluate(() => [navigator.onLine, document.title])
    expect([online, title, locked.refused]).toEqual([false, '', ['http://127.0.0.1:9/x']])
    // By us, and not for want of a network or a name: those are layers of their own.
    expect(failures).toEqual(['net::ERR_ACCESS_DENIED'])
    const words = open.browser.process()?.spawnargs ?? []
    expect(words).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
    expect(
      words.filter((word) => /remote-debugging-(?:port|address)|disable-web-security|allow-file/.test(word)),
    ).toEqual([])
    expect(words).toContain('--remote-debugging-pipe')
    await open.close()
  })
})

describe('a printer', () => {
  it('measures in CSS pixels, and tells what overflows', async () => {
    const inner = '<div style="width: 300px; height: 20px">x</div>'
    const box = `<div data-measure="a" style="width: 100px; height: 50px; overflow: hidden">${inner}</div>`
    const [measure] = await printer.measure(page(box))
    expect(measure).toEqual({key: 'a', width: 100, height: 50, contentWidth: 300, contentHeight: 50})
  })

  it('that is closed while it warms up starts no browser afterwards', async () => {
    const other = new Printer()
    void other.warmUp()
    await other.close()
    await expect(other.print(page('<p>Too late.</p>'))).rejects.toMatchObject({message: 'The printer has been closed.'})
  })

  it('can be closed twice, and before it was ever used', async () => {
    const other = new Printer()
    await other.close()
    await other.close()
  })
})
