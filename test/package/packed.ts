/** The package as it is published, and a project that has it: made from what is compiled, without a network. */
import {execFile} from 'node:child_process'
import {createReadStream} from 'node:fs'
import {chmod, cp, mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {createGunzip} from 'node:zlib'
import {extract} from 'tar-fs'

const run = promisify(execFile)
export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Packed {
  tarball: string
  /** Bytes. */
  size: number
  files: Array<{path: string; size: number; mode: number}>
}

/** Packs a copy, whose `dist` has nothing that `src` has not. */
export async function packInto(folder: string): Promise<Packed> {
  const stage = join(folder, 'stage')
  const sources = new Set(await readdir(join(root, 'src'), {recursive: true}))
  await cp(join(root, 'dist'), join(stage, 'dist'), {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => isCompiled(path, sources),
  })
  for (const name of ['.build', 'templates', 'source', 'test/fixtures', 'package.json', 'README.md', 'LICENSE']) {
    await cp(join(root, name), join(stage, name), {recursive: true})
  }
  await symlink(join(root, 'node_modules'), join(stage, 'node_modules'), 'junction')
  await run(process.execPath, [join(root, 'dist', 'cli', 'write-schema.js')], {cwd: stage})
  await cp(join(root, 'dist', 'config.schema.json'), join(stage, 'dist', 'config.schema.json'))
  await run(process.execPath, [join('.build', 'bundle.mjs')], {cwd: stage})
  const args = ['pack', '--json', '--ignore-scripts', '--offline', '--pack-destination', folder]
  const {stdout} = await run('npm', args, {cwd: stage, shell: process.platform === 'win32'})
  const answer: unknown = JSON.parse(stdout)
  const [{filename, size, files}] = (Array.isArray(answer) ? answer : Object.values(answer as object)) as [
    {filename: string; size: number; files: Packed['files']},
  ]
  return {tarball: join(folder, filename), size, files}
}

/** What was compiled from a file that is still there. */
function isCompiled(path: string, sources: ReadonlySet<string>): boolean {
  const inside = path.slice(join(root, 'dist').length + 1)
  if (inside.startsWith('bundle')) return false
  const source = inside.replace(/(?:\.d\.ts|\.js|\.js\.map)$/, '.ts')
  return inside === '' || sources.has(source)
}

/** A project with the package among its dependencies, and an empty cache. → its folder. */
export async function installInto(folder: string, {tarball}: Packed): Promise<string> {
  const modules = join(folder, 'node_modules')
  await mkdir(join(modules, '.bin'), {recursive: true})
  const unpacked = extract(modules, {
    map: (header) => ({...header, name: header.name.replace(/^package/, 'studypack')}),
  })
  await pipeline(createReadStream(tarball), createGunzip(), unpacked)
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name.startsWith('.') || name === 'studypack') continue
    await symlink(join(root, 'node_modules', name), join(modules, name), 'junction')
  }
  const {bin} = JSON.parse(await readFile(join(modules, 'studypack', 'package.json'), 'utf8'))
  // As npm does.
  await chmod(join(modules, 'studypack', bin.studypack), 0o755)
  await symlink(join('..', 'studypack', bin.studypack), join(modules, '.bin', 'studypack'))
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
  return folder
}
