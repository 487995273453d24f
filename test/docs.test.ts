/** What the documentation promises is there. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {exitCodes} from '../src/cli/exit-codes.ts'
import {helpFooter} from '../src/cli/help.ts'
import {createProgram, type Run} from '../src/cli/program.ts'

const readme = readFileSync('README.md', 'utf8')

describe('the README', () => {
  const commands = createProgram({version: '0.0.0'} as Run).commands
  /** The part of it that lists commands and options. */
  const reference = /^## Commands$[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? ''

  it('has every command and every option in its reference', () => {
    const missing = commands.flatMap((command) => [
      ...(reference.includes(`| \`${command.name()}`) ? [] : [command.name()]),
      ...command.options.flatMap(({long}) => (long && !new RegExp(`${long}\\b(?!-)`).test(reference) ? [long] : [])),
    ])
    expect(missing).toEqual([])
  })

  it('has no option in its reference that no command has', () => {
    const known = new Set(commands.flatMap((command) => command.options.map(({long}) => long)))
    known.add('--debug').add('--version').add('--help')
    const named = Array.from(reference.matchAll(/--[a-z][a-z-]*/g), ([name]) => name)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  it('leads to files that exist', () => {
    const targets = Array.from(readme.matchAll(/\]\(([^)#]+)\)/g), ([, target]) => target as string)
    expect(targets.length).toBeGreaterThan(4)
    expect(targets.filter((target) => !existsSync(target))).toEqual([])
  })

  it('explains every exit code', () => {
    const codes = Object.values(exitCodes)
    expect(codes.filter((code) => !new RegExp(`^\\| ${code} \\|`, 'm').test(readme))).toEqual([])
  })

  it('has every variable of the environment that the help has, and no other', () => {
    const variables = (text: string): Array<string> => [...new Set(text.match(/\b[A-Z]+_[A-Z_]+\b/g) ?? [])].sort()
    const listed = /^### Environment$[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? ''
    const [, inHelp = ''] = helpFooter.split('Environment:')
    expect(variables(listed)).toEqual(variables(inHelp))
    expect(variables(listed)).toContain('STUDYPACK_CACHE')
  })
})

describe('the templates’ contract', () => {
  it('names every document’s folder', () => {
    const folders = readdirSync('templates', {withFileTypes: true}).filter((entry) => entry.isDirectory())
    const contract = readFileSync('templates/readme.md', 'utf8')
    expect(folders.filter(({name}) => !contract.includes(`${name}/`))).toEqual([])
  })
})

describe('the spec of the tree', () => {
  it('names every node and every field that the types have', () => {
    const spec = readFileSync('src/guide/readme.md', 'utf8')
    const types = readFileSync('src/guide/types.ts', 'utf8')
    const nodes = Array.from(types.matchAll(/^ {2}type: '(\w+)'/gm), ([, name]) => name as string)
    const fields = Array.from(types.matchAll(/^ {2}(\w+)\??: /gm), ([, name]) => name as string)
    expect(nodes).toContain('redFlags')
    expect([...nodes, ...fields].filter((name) => name !== 'data' && name !== 'flow' && !spec.includes(name))).toEqual(
      [],
    )
  })
})
