/**
 * Puts the compiled files and the packages that they use into a few scripts: a command then opens two files and not nine
 * hundred, and what V8 made of them can be kept. `dist/cli.js` takes them where they are not older than what was compiled.
 */
import {createHash} from 'node:crypto'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {compiled} from './compiled.mjs'
import {lazily} from './lazily.mjs'
import {elsewhere, entryOf, partsIn} from './parts.mjs'
import {unnamed} from './unnamed.mjs'
import {unneeded} from './unneeded.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = `${root}dist/bundle`

/** Files find their neighbours by where they themselves are: each keeps the address that it had before. */
const ownAddress = {
  name: 'own-address',
  setup({onLoad}) {
    onLoad({filter: /[/\\]dist[/\\].*\.js$/}, async ({path}) => {
      const source = ofBundle(await readFile(path, 'utf8'), path)
      if (!source.includes('import.meta.url')) return {contents: source}
      const own = JSON.stringify(`../${relative(`${root}dist`, path).split(sep).join('/')}`)
      return {contents: source.replaceAll('import.meta.url', `new URL(${own}, import.meta.url).href`)}
    })
  },
}

/** What the program is made of, here: eight files, whose state is asked for quicker than that of nine hundred. */
function ofBundle(source, path) {
  if (!/[/\\]build[/\\]tool-state\.js$/.test(path)) return source
  const whole = "new URL('..', import.meta.url)"
  if (!source.includes(whole)) throw new Error('tool-state.js finds the program in another way now.')
  return source.replace(whole, "new URL('../bundle/', import.meta.url)")
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // A parser has less to read; names stay, for `--debug`.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 200,
  logLevel: 'warning',
}

const script = {
  ...shared,
  format: 'cjs',
  write: false,
  // Packages with files of their own beside their code, and what is only asked whether it is there.
  external: ['@sparticuz/chromium', 'tar-fs', 'node-sqlite3-wasm', 'chromium-bidi', 'typescript', 'jiti'],
  // Modules also where a script is asked for: other builds of the same packages are larger.
  conditions: ['import'],
  // The browser is given by its path, so nothing of what puppeteer adds to its core is used.
  alias: {puppeteer: 'puppeteer-core'},
  define: {'import.meta.url': 'bundleUrl'},
}

/** Writes one script. → its hash, by which code that was kept is told from that of another version. */
async function write(name, contents, folder, plugins) {
  const {outputFiles} = await build({
    ...script,
    stdin: {contents, resolveDir: `${root}${folder}`, sourcefile: `${name}.js`},
    plugins,
  })
  const text = importsOutside(inAscii(outputFiles[0].text, name), name)
  await writeFile(`${target}/${name}.cjs`, text)
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** A script that is not a module imports by a function that it is given: of its own, Node warns that it is experimental. */
function importsOutside(text, name) {
  const replaced = text.replace(/(?<=\b(?:await|return) )import\(/g, 'bundleImport(')
  const [left] = /.{0,40}(?<![\w$.])import\(.{0,40}/.exec(replaced) ?? []
  if (left) throw new Error(`${name}.cjs imports in a way that is not known: ${left}`)
  return replaced
}

/** Scripts of one byte a character take half the memory. What esbuild leaves as it was stands in regular expressions. */
function inAscii(text, name) {
  const [escaped] = /\\[^\0-\x7f]/.exec(text) ?? []
  if (escaped) throw new Error(`${name}.cjs has ${escaped}, which cannot be written in ASCII.`)
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Written last: it is what tells that the others are there. */
async function writeStart(name, contents) {
  await build({
    ...shared,
    format: 'esm',
    stdin: {contents, resolveDir: `${root}dist`, sourcefile: `${name}.js`},
    outfile: `${target}/${name}.js`,
  })
}

await rm(target, {recursive: true, force: true})
await mkdir(target, {recursive: true})
const program = `export const cli = () => import('./cli/main.js'); export const reader = () => import('./build/read-worker.js')`
const hashes = {studypack: await write('studypack', program, 'dist', [elsewhere(root), lazily, unnamed, ownAddress])}
for (const [name, part] of Object.entries(partsIn(root))) {
  hashes[name] = await write(name, entryOf(part), part.folder, [compiled(root), unneeded, unnamed])
}
const given = `new URL('.', import.meta.url), ${JSON.stringify(hashes)}`
await writeStart('read-worker', `import {readFrom} from './cli/start/bundle-start.js'; await readFrom(${given})`)
await writeStart(
  'cli',
  `import {startFrom} from './cli/start/bundle-start.js'; export const main = () => startFrom(${given})`,
)
