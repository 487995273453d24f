/**
 * Puts the compiled files and the packages that they use into a few: a command then opens five files and not nine
 * hundred. `dist/cli.js` takes them where they are not older than what was compiled.
 */
import {readFile, rm} from 'node:fs/promises'
import {relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {lazily} from './lazily.mjs'
import {unnamed} from './unnamed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = `${root}dist/bundle`

/** Files find their neighbours by where they themselves are: each keeps the address that it had before. */
const ownAddress = {
  name: 'own-address',
  setup({onLoad}) {
    onLoad({filter: /[/\\]dist[/\\].*\.js$/}, async ({path}) => {
      const source = await readFile(path, 'utf8')
      if (!source.includes('import.meta.url')) return {contents: source}
      const own = JSON.stringify(`../${relative(`${root}dist`, path).split(sep).join('/')}`)
      return {contents: source.replaceAll('import.meta.url', `new URL(${own}, import.meta.url).href`)}
    })
  },
}

await rm(target, {recursive: true, force: true})
await build({
  absWorkingDir: root,
  entryPoints: {cli: 'dist/cli/main.js', 'read-worker': 'dist/build/read-worker.js'},
  outdir: target,
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Packages with files of their own beside their code, and what is only asked whether it is there.
  external: [
    '@sparticuz/chromium',
    'tar-fs',
    'node-sqlite3-wasm',
    'chromium-bidi',
    'typescript',
    'jiti',
    '@puppeteer/browsers',
  ],
  // The browser is given by its path, so nothing of what puppeteer adds to its core is used.
  alias: {puppeteer: 'puppeteer-core'},
  // What packages in CommonJS ask for by `require`.
  banner: {
    js: "import {createRequire as bundleRequire} from 'node:module'; const require = bundleRequire(import.meta.url);",
  },
  // A parser has less to read; names stay, for `--debug`.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 200,
  plugins: [lazily, unnamed, ownAddress],
  logLevel: 'warning',
})
