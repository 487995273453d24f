import {readdirSync, readFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const {dependencies, optionalDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

interface Import {
  /** From the folder `src`: `build/stage.ts`; or the name of a package. */
  target: string
  types: boolean
}

interface Source {
  path: string
  lines: number
  imports: Array<Import>
}

/** Floors from the ground up: what stands on one may use what is below, and on its own floor only its own room. */
const floors: Array<Array<string>> = [
  ['guide'],
  ['parse', 'lint', 'select', 'view', 'render', 'print', 'export', 'collect'],
  ['options'],
  ['build'],
  ['preview'],
  ['cli', 'index.ts'],
]

const sources = filesIn('src')

function filesIn(folder: string): Array<Source> {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const text = readFileSync(file, 'utf8')
      return {path: nameOf(file), lines: text.split('\n').length - 1, imports: importsOf(text, file)}
    })
}

function nameOf(file: string): string {
  return relative(root, file)
    .split(sep)
    .join('/')
    .replace(/^src\//, '')
}

function importsOf(text: string, file: string): Array<Import> {
  const found: Array<Import> = []
  const code = text.replace(/^\s*\*.*$/gm, '')
  for (const [, words = '', from = ''] of code.matchAll(/^(?:import|export)\b([^'"]*?)\bfrom '([^']+)'/gm)) {
    const names = /\{([\s\S]*)\}/
      .exec(words)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    const types = /^\s*type\b/.test(words) || (names?.every((name) => name.startsWith('type ')) ?? false)
    found.push({target: targetOf(from, file), types})
  }
  for (const [, from = ''] of code.matchAll(/(?:import\(|^import )'([^']+)'/gm)) {
    found.push({target: targetOf(from, file), types: false})
  }
  for (const [, from = ''] of code.matchAll(/\bresolve\('(@?[\w-]+\/[\w-]+)'\)/g))
    found.push({target: from, types: false})
  return found
}

function targetOf(from: string, file: string): string {
  return from.startsWith('.') ? nameOf(join(dirname(file), from)) : from
}

/** `build.ts` belongs to the room `build`, and so on. */
function roomOf(path: string): string {
  const [first = ''] = path.split('/')
  return ['build.ts', 'cli.ts', 'options.ts'].includes(first) ? first.slice(0, -3) : first
}

const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room))
const isOurs = (target: string): boolean => target.endsWith('.ts')

function offences(judge: (source: Source, item: Import) => boolean): Array<string> {
  return sources.flatMap((source) =>
    source.imports.filter((item) => judge(source, item)).map(({target}) => `${source.path} imports ${target}`),
  )
}

/** Long because there is much of one kind in them, not because they do much: characters, and words to print. */
const isTable = (path: string): boolean => path.endsWith('coverage.ts') || path.startsWith('view/words/')

describe('the house', () => {
  it('has these rooms and no others', () => {
    expect(new Set(sources.map(({path}) => roomOf(path)))).toEqual(new Set(floors.flat()))
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|lib|managers?|services?|process)(?:\/|\.ts$)/
    expect([...sources, ...filesIn('test')].filter(({path}) => vague.test(path))).toEqual([])
  })

  it('is used from above only, and rooms of one floor leave each other alone', () => {
    const wrong = offences((source, {target, types}) => {
      if (!isOurs(target)) return false
      const [own, other] = [roomOf(source.path), roomOf(target)]
      if (own === other || floorOf(other) < floorOf(own)) return false
      // What a template receives is a type of the view’s.
      return !(types && ['render', 'print'].includes(own) && other === 'view')
    })
    expect(wrong).toEqual([])
  })

  it('has files that are read in one go', () => {
    expect(filesIn('src').filter(({path, lines}) => lines > 250 && !isTable(path))).toEqual([])
    expect(filesIn('test').filter(({lines}) => lines > 250)).toEqual([])
  })

  it('imports the file, not its folder', () => {
    expect(offences((_, {target}) => /(?:^|\/)index\.ts$/.test(target))).toEqual([])
  })
})

describe('packages', () => {
  it('that only tests need are used by tests only', () => {
    const known = new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...builtinModules])
    const undeclared = offences((_, {target, types}) => {
      if (isOurs(target) || target.startsWith('node:')) return false
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/')
      return !known.has(name) && !(types && known.has(`@types/${name}`))
    })
    expect(undeclared).toEqual([])
  })

  it.each([
    ['puppeteer', 'print'],
    ['handlebars', 'render'],
    ['remark-parse', 'parse'],
    ['commander', 'cli'],
    ['@cantoo/pdf-lib', 'collect'],
  ])('%s has one home: %s', (name, room) => {
    expect(offences((source, {target}) => target === name && roomOf(source.path) !== room)).toEqual([])
    expect(sources.some(({imports}) => imports.some(({target}) => target === name))).toBe(true)
  })
})

describe('only the command line', () => {
  it.each([
    ['ends the process or sets its exit code', /process\.exit(?:Code)?\b/],
    ['writes to the terminal', /process\.std(?:out|err)\b|\bconsole\./],
  ])('%s', (_, pattern) => {
    const guilty = sources.filter(({path}) => roomOf(path) !== 'cli' && pattern.test(code(path)))
    expect(guilty.map(({path}) => path)).toEqual([])
  })
})

/** A file without its comments. */
function code(path: string): string {
  return readFileSync(join(root, 'src', path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
