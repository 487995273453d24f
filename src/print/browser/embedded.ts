/**
 * The headless shell that comes from the registry inside `@sparticuz/chromium` (x64 Linux), unpacked once.
 *
 * Its own unpacking goes to a fixed name in the shared temporary folder, and its own arguments turn web security off;
 * neither is used. Only its files are: the browser, and the libraries it links to, which a bare system may lack.
 */
import {randomBytes} from 'node:crypto'
import {createReadStream, createWriteStream} from 'node:fs'
import {mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {createBrotliDecompress} from 'node:zlib'
import {cacheFolder, makePrivate} from './cache-folder.ts'

export interface EmbeddedBrowser {
  executablePath: string
  version: string
  env: Record<string, string>
}

/** Where the package keeps its files and which version it is, or `null` where it is not installed or cannot run. */
export async function embeddedPackage(): Promise<{folder: string; version: string} | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const folder = join(dirname(entry), '..', '..')
    const {version} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {version: string}
    await stat(join(folder, 'bin', 'chromium.br'))
    return {folder: join(folder, 'bin'), version}
  } catch {
    return null
  }
}

/** Unpacks the browser into the cache, or finds it there. */
export async function unpackEmbedded(found: {folder: string; version: string}): Promise<EmbeddedBrowser> {
  const target = join(await cacheFolder(), `chromium-${found.version}`)
  if (!(await isComplete(target))) await unpackTo(target, found.folder)
  return {
    executablePath: join(target, 'chromium'),
    version: found.version,
    env: {LD_LIBRARY_PATH: [join(target, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')},
  }
}

async function isComplete(target: string): Promise<boolean> {
  try {
    const {size} = JSON.parse(await readFile(join(target, 'complete.json'), 'utf8')) as {size: number}
    await makePrivate(target)
    return (await stat(join(target, 'chromium'))).size === size
  } catch {
    return false
  }
}

/** Unpacks beside the target and renames: nobody ever sees half a browser, and two at once do no harm. */
async function unpackTo(target: string, source: string): Promise<void> {
  const stage = `${target}.${process.pid}-${randomBytes(6).toString('hex')}`
  const {extract} = await import('tar-fs')
  try {
    await mkdir(stage, {mode: 0o700})
    const executable = join(stage, 'chromium')
    await Promise.all([
      pipeline(
        createReadStream(join(source, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(executable, {mode: 0o700}),
      ),
      pipeline(createReadStream(join(source, 'al2023.tar.br')), createBrotliDecompress(), extract(stage)),
    ])
    await writeFile(join(stage, 'complete.json'), JSON.stringify({size: (await stat(executable)).size}))
    // Who else was at it and came first may be printing with what is there.
    if (await isComplete(target)) return
    await rm(target, {recursive: true, force: true})
    await rename(stage, target)
  } catch (error) {
    if (!(await isComplete(target))) throw error
  } finally {
    await rm(stage, {recursive: true, force: true})
  }
}
