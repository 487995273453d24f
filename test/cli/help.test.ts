import {Option} from 'commander'
import {describe, expect, it} from 'vitest'
import {commandExamples} from '../../src/cli/help-examples.ts'
import {listenForInterrupt} from '../../src/cli/interrupt.ts'
import {list, separateSeeds} from '../../src/cli/options.ts'
import {createProgram, type Run} from '../../src/cli/program.ts'
import type {CommandName, Row} from '../../src/options/row.ts'
import {rows} from '../../src/options/rows.ts'

function help(...words: Array<string>): string {
  let text = ''
  const interrupt = listenForInterrupt()
  const terminal = {
    result: (part: string) => {
      text += part
    },
    note() {},
    live: false,
    columns: () => 0,
    progress() {},
    endProgress() {},
    error() {},
  }
  const program = createProgram({terminal, interrupt, version: '0', done() {}})
  interrupt.release()
  try {
    program.parse([...words, '--help'], {from: 'user'})
  } catch {
    // Commander ends by an error once it has helped.
  }
  return text
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

describe('--help', () => {
  it('names every command and every exit code', () => {
    const text = help()
    for (const command of ['build', 'check', 'export', 'doctor'])
      expect(text).toMatch(new RegExp(`^ +${command} `, 'm'))
    for (const code of [0, 1, 2, 3, 4, 5, 129, 130, 143]) expect(text).toMatch(new RegExp(`\\b${code}\\b`))
    for (const name of [
      'STUDYPACK_BROWSER',
      'STUDYPACK_CACHE',
      'STUDYPACK_NO_CODE_CACHE',
      'STUDYPACK_NO_SANDBOX',
      'SOURCE_DATE_EPOCH',
      'NO_COLOR',
    ]) {
      expect(text).toContain(name)
    }
  })

  it('of build names every option that a build has', () => {
    const text = help('build')
    for (const [name, {flag, commands}] of Object.entries(rows) as Array<[string, Row]>) {
      if (flag && commands.includes('build')) expect(text).toMatch(new RegExp(`--(?:no-)?${dashed(name)}\\b`))
    }
    expect(text).toContain('Exit codes:')
  })

  it('of the others names theirs', () => {
    expect(help('check')).toMatch(
      /--for[\s\S]*--config[\s\S]*--strict[\s\S]*--reporter[\s\S]*--fix[\s\S]*unanswered-question: off/,
    )
    expect(help('export')).toMatch(/--to[\s\S]*--out/)
    expect(help('doctor')).toContain('--browser')
  })
})

describe('examples', () => {
  const commands = Object.keys(commandExamples) as Array<CommandName>

  it.each(commands)('of %s stand in its help, and name options that it has', (command) => {
    const text = help(command)
    const examples = commandExamples[command]
    expect(examples.length).toBeGreaterThan(1)
    const options = text.slice(0, text.indexOf('Examples:'))
    for (const [line, what] of examples) {
      expect(text).toContain(line)
      expect(what).not.toBe('')
      expect(line.startsWith(`studypack ${command}`)).toBe(true)
      for (const [flag] of line.matchAll(/(?<= )--?[a-z][a-z-]*/g)) expect(options).toContain(flag)
    }
  })

  it('are there for every command', () => {
    const {commands: all} = createProgram({version: '0'} as Run)
    expect(all.map((command) => command.name()).sort()).toEqual(commands.sort())
  })
})

describe('options of the command line', () => {
  it('have the name of their row, so that they reach the build', () => {
    const flags = (Object.entries(rows) as Array<[string, Row]>).filter(([, {flag}]) => flag !== null)
    for (const [name, {flag}] of flags) expect(new Option(flag as string).attributeName(), name).toBe(name)
  })

  it('may be lists, and be given more than once', () => {
    expect(list('a, b,,c', list('z'))).toEqual(['z', 'a', 'b', 'c'])
  })

  it('give a bare --shuffle no seed, but leave what follows -- alone', () => {
    expect(separateSeeds(['build', '--shuffle', 'a.md', '--', '--shuffle'])).toEqual([
      'build',
      '--shuffle=',
      'a.md',
      '--',
      '--shuffle',
    ])
    expect(separateSeeds(['--shuffle=x'])).toEqual(['--shuffle=x'])
  })
})
