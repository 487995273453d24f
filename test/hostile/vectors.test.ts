/** Every way of fetching something, with each layer that forbids it taken away in turn: nothing gets out, nothing gets in. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'puppeteer'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {findBrowser} from '../../src/print/browser/find-browser.ts'
import {unresolved} from '../../src/print/browser/open-browser.ts'
import {checkPage, loadPage} from '../../src/print/load-page.ts'
import {layers, openLockedPage} from '../../src/print/lock-down.ts'
import {PrintError} from '../../src/print/print-error.ts'
import {createToHtml} from '../../src/view/html/to-html.ts'
import {readPdf} from '../print/read-pdf.ts'
import {openSink, type Sink} from '../print/sink.ts'
import {recorded} from './figures.ts'

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
const canary = 'TOP SECRET FILE'

/** U is the address of the sink, W the same for sockets, F a file of this machine. */
const vectors = [
  '<link rel=stylesheet href=U/css>',
  '<link rel=preload as=image href=U/preload>',
  '<link rel=modulepreload href=U/module>',
  '<link rel=prefetch href=U/prefetch>',
  '<link rel=preconnect href=U>',
  '<link rel=dns-prefetch href=U>',
  '<link rel=icon href=U/icon>',
  '<link rel=manifest href=U/manifest>',
  '<style>@import url(U/import)</style>',
  '<style>@font-face{font-family:z;src:url(U/font)}body{font-family:z}</style>',
  '<style>body{background:url(U/bg)}</style>',
  '<style>body{background:image-set(url(U/set) 1x);cursor:url(U/cursor),auto}</style>',
  '<p style="list-style:url(U/list);mask:url(U/mask);filter:url(U/filter#f)">x</p>',
  '<img src=U/img>',
  '<img srcset="U/srcset 1x">',
  '<img loading=eager src="//HOST/protocol-relative">',
  '<picture><source srcset=U/source><img></picture>',
  '<iframe src=U/iframe></iframe>',
  '<iframe srcdoc="<img src=U/srcdoc>"></iframe>',
  '<object data=U/object></object>',
  '<embed src=U/embed>',
  '<video poster=U/poster src=U/video></video>',
  '<audio src=U/audio></audio>',
  '<video><track default src=U/track></video>',
  '<svg><image href=U/svgimg /></svg>',
  '<svg><use href="U/use#a"/></svg>',
  '<svg><style>@import url(U/svgimport)</style></svg>',
  '<input type=image src=U/inputimg>',
  '<table background=U/tbg><tr><td background=U/td>x</table>',
  "<script>fetch('U/fetch')</script>",
  "<script>new WebSocket('W/ws')</script>",
  '<script>new Worker(URL.createObjectURL(new Blob([\'new WebSocket("W/wws")\'])))</script>',
  "<script>navigator.sendBeacon('U/beacon')</script>",
  "<script>new EventSource('U/events')</script>",
  "<script>location = 'U/location'</script>",
  "<script>open('U/open')</script>",
  '<script src=U/script></script>',
  '<meta http-equiv=refresh content="0;url=U/metarefresh">',
  '<base href=U/><img src=based>',
  '<iframe src=F></iframe>',
  '<object data=F></object>',
  '<embed src=F>',
  '<img src=F>',
  '<link rel=stylesheet href=F>',
  '<meta http-equiv=refresh content="0;url=F">',
  '<form action=U/form><button autofocus>x</button></form><script>document.forms[0].submit()</script>',
  "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='U/dsvg'/></svg>\">",
  '<iframe src="data:text/html,<img src=U/dataframe>"></iframe>',
  '![x](U/markdown)',
  '![x](//HOST/markdown)',
  '![x](F)',
]

/** What protects besides the sanitiser; each of them is missing in one of the runs. */
const missing = ['nothing', 'the sanitiser', 'the policy', 'scripts', 'network', 'requests', 'names'] as const
type Missing = (typeof missing)[number]

let sink: Sink
let folder: string
const browsers = new Map<boolean, Browser>()

beforeAll(async () => {
  sink = await openSink()
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  await writeFile(join(folder, 'secret.html'), canary)
  const puppeteer = await import('puppeteer')
  const {target, env} = await findBrowser()
  for (const names of [true, false]) {
    const args = ['--no-sandbox', '--disable-gpu', ...(names ? [unresolved] : [])]
    const options = {
      executablePath: target,
      headless: 'shell' as const,
      pipe: true,
      args,
      env: {...process.env, ...env},
    }
    browsers.set(names, await puppeteer.launch(options))
  }
})
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close()
  await sink.close()
  await rm(folder, {recursive: true})
})

function filled(vector: string): string {
  const {host} = new URL(sink.address)
  return vector
    .replaceAll('HOST', host)
    .replace(/\bU(?=[/> ;)"']|$)/g, sink.address)
    .replace(/\bW(?=\/)/g, `ws://${host}`)
    .replace(/\bF(?=[>")])/g, pathToFileURL(join(folder, 'secret.html')).href)
}

/** A page with the vector as the answer of a question; without the sanitiser, as it stands. */
function pageOf(vector: string, without: Missing): VFile {
  const file = new VFile({path: 'guide.md', value: `# T\n\n## Why?\n\n**Answer:**\n\n${vector}\n`})
  const guide = parseGuide(file)
  const question = guide.children.find((node) => node.type === 'question')
  const answer = question?.children.find((node) => node.type === 'answer')
  const nodes = answer && 'children' in answer ? answer.children : []
  const body = without === 'the sanitiser' ? vector : createToHtml(guide)(nodes as never, {prefix: 'q'})
  const head = without === 'the policy' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  return new VFile({
    path: 'page.html',
    value: `<!doctype html><html><head>${head}<title>T</title></head><body>${body}<p>end</p>`,
  })
}

async function leak(vector: string, without: Missing, unsanitised: boolean): Promise<string | null> {
  const html = pageOf(vector, unsanitised ? 'the sanitiser' : without)
  if (unsanitised && without === 'the policy')
    html.value = String(html).replace(/<meta http-equiv="Content-Security[^>]*>/, '')
  const chosen = Object.entries(layers).flatMap(([name, layer]) => (name === without ? [] : [layer]))
  const locked = await openLockedPage(browsers.get(without !== 'names') as Browser, chosen)
  const before = sink.hits.length
  try {
    await loadPage(locked, html)
    const pdf = await locked.page.pdf({tagged: false, timeout: 30_000})
    checkPage(locked, html)
    const {pages} = await readPdf(pdf)
    const text = pages.map((page) => page.text).join(' ')
    if (text.includes(canary) || text.includes('SINK ANSWERED')) return `printed ${text.slice(0, 80)}`
  } catch (error) {
    // Refused is as good; what is no refusal is a page that the browser has left in the middle.
    if (!(error instanceof PrintError) && !/detached|closed|navigat|context/i.test(String(error))) throw error
  } finally {
    await locked.page.close().catch(() => {})
  }
  return sink.hits.length > before ? sink.hits.slice(before).join(', ') : null
}

describe('fetch vectors', () => {
  for (const unsanitised of [false, true]) {
    const told = unsanitised ? 'written by a template, with no sanitiser before' : 'written by a guide'
    it.each(missing.filter((name) => !(unsanitised && name === 'the sanitiser')))(
      `leak nothing, ${told}, without %s`,
      (without) =>
        recorded('fetch vectors', `${told}, without ${without}`, async () => {
          const leaks: Array<string> = []
          for (const vector of vectors) {
            const found = await leak(filled(vector), without, unsanitised)
            if (found) leaks.push(`${vector}: ${found}`)
          }
          expect(leaks).toEqual([])
          return {tried: vectors.length, leaks: leaks.length}
        }),
      600_000,
    )
  }
})

describe('the sink', () => {
  it('hears of them when nothing protects', async () => {
    const page = await (browsers.get(false) as Browser).newPage()
    const before = sink.hits.length
    await page.setContent(filled('<img src=U/img>'), {waitUntil: 'load'})
    expect(sink.hits.length).toBeGreaterThan(before)
    await page.close()
  })
})
