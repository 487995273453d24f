/** The published package where people put it: odd folders, nobody’s home, somebody else’s files. */
import {execFile} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {installInto, type Packed, packInto, root} from './packed.ts'

const run = promisify(execFile)
const guide = '# Bells\n\n## Why bronze?\n\n**Answer:** It rings.\n'
const documents = ['booklet', 'flashcards', 'scorecards']
const isRoot = process.getuid?.() === 0

let base: string
let packed: Packed
let project: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  await chmod(base, 0o755)
  packed = await packInto(base)
  project = await installInto(join(base, 'Мой набор 学习 (neu)'), packed)
}, 180_000)
afterAll(() => rm(base, {recursive: true, force: true}))

describe('what is packed', () => {
  /** Why each group is there, and how much of it, in kB unpacked, may be. */
  const groups: Array<[pattern: RegExp, most: number, why: string]> = [
    [/^dist\/bundle\/.*\.c?js$/, 4800, 'the command and what it uses in a few files: it starts four times as fast'],
    [/^dist\/(?!bundle).*\.js$/, 1700, 'the library, file by file'],
    [/^dist\/.*\.d\.ts$/, 600, 'its types'],
    [/^dist\/config\.schema\.json$/, 120, 'the schema that editors ask for'],
    [/^templates\//, 320, 'pages, styles and scripts, and their contract'],
    [/^(?:package\.json|README\.md|LICENSE)$/, 40, 'what every package has'],
  ]

  it('is what is needed, within the size that the README states, and no test data', () => {
    const unexpected = packed.files.filter(({path}) => !groups.some(([pattern]) => pattern.test(path)))
    expect(unexpected.map(({path}) => path)).toEqual([])
    for (const [pattern, most, why] of groups) {
      const bytes = packed.files.filter(({path}) => pattern.test(path)).reduce((sum, {size}) => sum + size, 0)
      expect(bytes, why).toBeGreaterThan(0)
      expect(bytes / 1000, `${pattern}: ${why}`).toBeLessThan(most)
    }
    expect(packed.size / 1e6).toBeLessThan(1.8)
  })

  it('can be read by everybody', () => {
    expect(packed.files.filter(({mode}) => (mode & 0o444) !== 0o444)).toEqual([])
  })
})

describe('npx studypack guide.md', () => {
  let cwd: string

  beforeEach(async () => {
    cwd = await mkdtemp(join(project, 'ein Ordner ключ '))
    await writeFile(join(cwd, 'guide.md'), guide)
  })

  const pdfs = async (): Promise<Array<string>> =>
    (await readdir(join(cwd, 'out', 'bells'))).filter((name) => name.endsWith('.pdf')).map((name) => name.slice(0, -4))

  it('prints, with fonts and a browser, in a folder with spaces and letters of any alphabet', async () => {
    await run('npx', ['--offline', 'studypack', 'guide.md'], {cwd, shell: process.platform === 'win32'})
    expect(await pdfs()).toEqual(documents)
  })

  it('prints with nobody’s home, for another user, under umask 077, from an install that cannot be written to', async () => {
    const install = join(project, 'node_modules', 'studypack')
    const modes = await Promise.all([install, join(install, 'dist')].map(async (path) => (await stat(path)).mode))
    expect(modes.every((mode) => (mode & 0o005) === 0o005)).toBe(true)
    await chmod(join(install, 'dist'), 0o555)
    await chmod(install, 0o555)
    // Of root every folder can be written to.
    const user = isRoot ? {uid: 65_534, gid: 65_534} : {}
    const temporary = join(cwd, 'tmp')
    await mkdir(temporary)
    for (const path of [cwd, temporary]) await chmod(path, 0o777)
    const {PATH} = process.env
    const env = {...(PATH === undefined ? {} : {PATH}), TMPDIR: temporary}
    const command = 'umask 077 && exec "$0" "$1" guide.md -f pdf'
    const cli = join(install, 'dist', 'cli.js')
    try {
      await run('sh', ['-c', command, process.execPath, cli], {cwd, env, ...user})
      expect(await pdfs()).toEqual(documents)
      expect(((await stat(join(cwd, 'out', 'bells', 'booklet.pdf'))).mode & 0o077).toString(8)).toBe('0')
    } finally {
      await chmod(install, 0o755)
      await chmod(join(install, 'dist'), 0o755)
    }
  })
})

describe('code that was compiled', () => {
  const env = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
    const {PATH} = process.env
    return {...(PATH === undefined ? {} : {PATH}), ...more}
  }

  it('is kept for the next run in the user’s cache, and nowhere if there is no home; what it was spoilt to is not run', async () => {
    const folder = await mkdtemp(join(project, 'code '))
    await writeFile(join(folder, 'guide.md'), guide)
    const cli = join(project, 'node_modules', 'studypack', 'dist', 'cli.js')
    const check = async (more: NodeJS.ProcessEnv): Promise<string> =>
      (await run(process.execPath, [cli, 'check', 'guide.md'], {cwd: folder, env: env(more)})).stderr
    const kept = async (): Promise<Array<string>> =>
      readdir(join(folder, '.cache', 'studypack', 'code')).catch(() => [])
    const said = await check({HOME: folder, STUDYPACK_NO_CODE_CACHE: '1'})
    expect(said).toContain('1 question')
    expect(await check({HOME: '/dev/null'})).toBe(said)
    expect(await kept()).toEqual([])
    expect(await check({HOME: folder})).toBe(said)
    const [name = '', ...others] = await kept()
    expect(name).toMatch(/^check-studypack-.*\.code$/)
    expect(others).toEqual([])
    const path = join(folder, '.cache', 'studypack', 'code', name)
    const {mtimeMs, size} = await stat(path)
    expect(await check({HOME: folder})).toBe(said)
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
    await writeFile(path, Buffer.alloc(size, 7))
    expect(await check({HOME: folder})).toBe(said)
    expect((await stat(path)).mtimeMs).not.toBe(mtimeMs)
  })
})

describe('its types', () => {
  const program = `
    import {build, remarkGuide, type BuildResult, type Guide} from 'studypack'
    import {type Config, defineConfig} from 'studypack/config'
    const config: Config = {edition: 'large-print', flashcards: {topics: ['bells']}, perGuide: {'a.md': {limit: 3}}}
    export default defineConfig(config)
    export const made: Promise<BuildResult> = build({guides: ['guide.md']})
    export const tree: Guide['type'] = 'guide'
    export const plugin = remarkGuide
  `
  const wrong: Array<[text: string, complaint: string]> = [
    ["defineConfig({edition: 'big'})", `'"big"' is not assignable`],
    ['defineConfig({sides: 3})', "Type 'number' is not assignable"],
    ["defineConfig({booklet: {sides: 'fronts'}})", "'sides' does not exist"],
    ["defineConfig({perGuide: {'a.md': {out: 'x'}}})", "'out' does not exist"],
  ]

  it.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])('resolve by %s, and say what a config cannot be', async (moduleResolution, module) => {
    const folder = await mkdtemp(join(project, 'types '))
    const check = async (text: string): Promise<string> => {
      await writeFile(join(folder, 'program.ts'), text)
      const args = ['--noEmit', '--strict', '--module', module, '--moduleResolution', moduleResolution]
      const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
      return run(process.execPath, [tsc, ...args, '--target', 'es2023', '--types', 'node', 'program.ts'], {
        cwd: folder,
      }).then(
        () => '',
        (error) => String(error.stdout),
      )
    }
    expect(await check(program)).toBe('')
    const head = "import {defineConfig} from 'studypack/config'\n"
    const said = await check(head + wrong.map(([text]) => text).join('\n'))
    for (const [, complaint] of wrong) expect(said).toContain(complaint)
  })
})
