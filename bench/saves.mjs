/**
 * From a saved file to new pages on screen: `node bench/saves.mjs [guide] [--saves 30] [--tabs booklet,scorecards,flashcards]`.
 * A copy of the guide is saved again and again with one word changed in an answer, in a preview of its own, which a browser
 * of its own looks at; a save counts until the frame after the new pages were put on the page.
 */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {loadavg, tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import puppeteer from 'puppeteer'
import {startPreview} from '../dist/preview/preview.js'
import {findBrowser} from '../dist/print/browser/find-browser.js'
import {sandboxFor} from '../dist/print/browser/sandbox.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    saves: {type: 'string', default: '30'},
    tabs: {type: 'string', default: 'booklet,scorecards,flashcards'},
    /** A word of an answer: its first place after the middle of the guide is where the writer is at work. */
    word: {type: 'string', default: 'and'},
  },
})
const source = resolve(positionals[0] ?? join(import.meta.dirname, '..', 'source', 'infrastructure-engineer.md'))
const text = await readFile(source, 'utf8')
const at = text.indexOf(` ${values.word} `, text.length / 2)
if (at < 0) throw new Error(`${source} has no “${values.word}” in its second half.`)
const words = ['and', 'with', 'near', 'plus', 'upon']

const folder = await mkdtemp(join(tmpdir(), 'studypack-bench-'))
const guide = join(folder, basename(source))
await writeFile(guide, text)
const stop = new AbortController()
const server = await startPreview(
  {options: {guides: [guide], out: join(folder, 'out')}, editor: 'vscode', port: 0},
  stop.signal,
)
const found = await findBrowser()
const browser = await puppeteer.launch({
  executablePath: found.target,
  headless: 'shell',
  pipe: true,
  args: sandboxFor().on ? [] : ['--no-sandbox'],
  env: {...process.env, ...found.env},
})
try {
  const page = await browser.newPage()
  await page.setViewport({width: 1280, height: 900})
  await page.evaluateOnNewDocument(watchPages)
  for (const tab of values.tabs.split(',')) process.stdout.write(await measure(page, tab))
} finally {
  await browser.close()
  await server.close()
  await rm(folder, {recursive: true, force: true})
}

async function measure(page, tab) {
  await page.goto(`about:blank`)
  await page.goto(`${server.url}#${tab}`)
  let seen = await painted(page, tab, 0)
  // The writer looks at the page that is being written.
  await page.evaluate((at) => {
    const panel = document.querySelector('.panel:not([hidden])')
    panel.scrollTop = panel.scrollHeight * at
  }, at / text.length)
  const times = []
  const spent = []
  for (let count = 0; count < Number(values.saves) + 3; count++) {
    // Nobody saves faster than this; what is made ahead, for other tabs, has to be done by then or give way.
    await new Promise((done) => setTimeout(done, 700))
    const began = performance.timeOrigin + performance.now()
    const cpu = process.cpuUsage()
    await writeFile(
      guide,
      `${text.slice(0, at)} ${words[count % words.length]}${count} ${text.slice(at + values.word.length + 2)}`,
    )
    seen = await painted(page, tab, seen.revision)
    const {user, system} = process.cpuUsage(cpu)
    // The first saves warm up what has never run.
    if (count < 3) continue
    times.push(seen.time - began)
    spent.push((user + system) / 1000)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const of = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])
  const cpu = Math.round(spent.toSorted((a, b) => a - b)[Math.floor(spent.length / 2)])
  return `${tab}: median ${of(0.5)} ms, p90 ${of(0.9)} ms, least ${of(0)} ms, most ${of(1)} ms; ${cpu} ms of this process’s CPU; ${times.length} saves, load ${loadavg()[0].toFixed(1)}\n`
}

async function painted(page, tab, after) {
  const handle = await page.waitForFunction(
    (tab, after) => {
      const last = globalThis.painted
      return last?.name === tab && last.revision > after ? last : null
    },
    {polling: 20, timeout: 60_000},
    tab,
    after,
  )
  return handle.jsonValue()
}

/** Runs in the page: writes down when what was put on it has been painted. */
function watchPages() {
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const [name, revision] = (document.body.dataset.shown ?? '').split(' ')
      requestAnimationFrame(() =>
        setTimeout(() => {
          globalThis.painted = {name, revision: Number(revision), time: performance.timeOrigin + performance.now()}
        }),
      )
    }).observe(document.body, {attributes: true, attributeFilter: ['data-shown']})
  })
}
