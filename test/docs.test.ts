/** What the documentation promises is there. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {ExitCode} from '../src/cli/exit-codes.ts'
import {createProgram} from '../src/cli/program.ts'

const readme = readFileSync('README.md', 'utf8')

describe('the README', () => {
  it('names every command and every option', () => {
    const program = createProgram()
    const names = program.commands.flatMap((command) => [
      command.name(),
      ...(command.name() === 'build' ? command.options.map((option) => option.long ?? '') : []),
    ])
    expect(names.filter((name) => !readme.includes(name))).toEqual([])
  })

  it('leads to files that exist', () => {
    const targets = Array.from(readme.matchAll(/\]\(([^)#]+)\)/g), ([, target]) => target as string)
    expect(targets.length).toBeGreaterThan(4)
    expect(targets.filter((target) => !existsSync(target))).toEqual([])
  })

  it('explains every exit code', () => {
    const codes = Object.values(ExitCode).filter((code) => typeof code === 'number' && code < 128)
    expect(codes.filter((code) => !new RegExp(`^\\| ${code} \\|`, 'm').test(readme))).toEqual([])
  })
})

describe('the templates’ contract', () => {
  it('names every document’s folder', () => {
    const folders = readdirSync('templates', {withFileTypes: true}).filter((entry) => entry.isDirectory())
    const contract = readFileSync('templates/readme.md', 'utf8')
    expect(folders.filter(({name}) => !contract.includes(`${name}/`))).toEqual([])
  })
})
