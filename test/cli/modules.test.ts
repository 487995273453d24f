/** What a command opens before it does anything: packages that only others need stay shut. */
import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {expect, it} from 'vitest'
import {lighthouse} from '../build/lighthouse.ts'

const main = new URL('../../dist/cli/main.js', import.meta.url).href

/** Names of the packages, and of our rooms, that a command loads. */
async function loadedBy(args: Array<string>): Promise<{packages: Set<string>; files: number}> {
  const folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  try {
    const log = join(folder, 'loaded')
    const hook = `import {appendFileSync} from 'node:fs'
      export function load(url, context, next) { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context) }`
    const entry = `import Module, {register} from 'node:module'; import {appendFileSync} from 'node:fs'
      register(${JSON.stringify(dataUrl(hook))})
      const load = Module._load
      Module._load = (name, ...rest) => {
        appendFileSync(${JSON.stringify(log)}, '/node_modules/' + name + '\\n')
        return load(name, ...rest)
      }`
    const start = join(folder, 'start.mjs')
    await writeFile(start, `import {main} from ${JSON.stringify(main)}\nawait main()\n`)
    await promisify(execFile)(process.execPath, ['--import', dataUrl(entry), start, ...args])
    const urls = (await readFile(log, 'utf8')).trim().split('\n')
    const packages = urls.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
    return {packages: new Set(packages), files: urls.length}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function dataUrl(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`
}

/** What starts a browser, fills templates, or works on finished files. */
const heavy = ['puppeteer', 'puppeteer-core', '@puppeteer/browsers', 'handlebars', 'tar-fs', '@sparticuz/chromium']

/** What sets formulas is of no use to a guide that has none. */
const orchard = fileURLToPath(new URL('../fixtures/formulas/orchard.md', import.meta.url))

it.each([
  ['a guide without a formula', lighthouse, false],
  ['a guide with formulas', orchard, true],
])('%s loads what reads them only if it has some', async (_, guide, loads) => {
  const {packages} = await loadedBy(['check', guide])
  expect(packages.has('temml')).toBe(loads)
})

it.each([
  ['--help', ['--help'], ['remark-parse', 'unified', 'lowlight', 'yaml']],
  // What makes HTML and looks for globs.
  ['check', ['check', lighthouse], ['lowlight', 'hast-util-sanitize', 'tinyglobby']],
  ['export', ['export', lighthouse, '--to', 'json'], []],
])('%s loads nothing that it does not use', async (_, args, others) => {
  const {packages, files} = await loadedBy(args)
  expect([...heavy, ...others].filter((name) => packages.has(name))).toEqual([])
  expect(files).toBeLessThan(1200)
})
