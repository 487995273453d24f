import {Command} from 'commander'
import {describe, expect, it} from 'vitest'
import {listenForInterrupt} from '../../src/cli/interrupt.ts'
import {list, separateSeeds} from '../../src/cli/options.ts'
import {createProgram} from '../../src/cli/program.ts'
import {type Options, resolveOptions} from '../../src/options.ts'

function help(...words: Array<string>): string {
  let text = ''
  const interrupt = listenForInterrupt()
  const terminal = {
    result: (part: string) => {
      text += part
    },
    note() {},
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

describe('--help', () => {
  it('names every command and every exit code', () => {
    const text = help()
    for (const command of ['build', 'check', 'export', 'doctor'])
      expect(text).toMatch(new RegExp(`^ +${command} `, 'm'))
    for (const code of [0, 1, 2, 3, 4, 5, 129, 130, 143]) expect(text).toMatch(new RegExp(`\\b${code}\\b`))
    for (const name of [
      'STUDYPACK_BROWSER',
      'STUDYPACK_CACHE',
      'STUDYPACK_NO_SANDBOX',
      'SOURCE_DATE_EPOCH',
      'NO_COLOR',
    ]) {
      expect(text).toContain(name)
    }
  })

  it('of build names every option that a build has', () => {
    const text = help('build')
    const options = Object.keys(resolveOptions()).filter((name) => !/Paper$|selection|guides|rules|checkFor/.test(name))
    const selection = ['sections', 'topics', 'level', 'questions', 'limit', 'shuffle', 'paper', 'card']
    for (const name of [...options, ...selection]) expect(text).toMatch(new RegExp(`--${name}\\b`))
    expect(text).toContain('Exit codes:')
  })

  it('of the others names theirs', () => {
    expect(help('check')).toMatch(
      /--reporter[\s\S]*--fix[\s\S]*--for[\s\S]*--config[\s\S]*--strict[\s\S]*unanswered-question: off/,
    )
    expect(help('export')).toMatch(/--to[\s\S]*--out/)
    expect(help('doctor')).toContain('--browser')
  })
})

describe('options of the command line', () => {
  it('all reach the build', () => {
    const program = new Command()
    const known = new Set<keyof Options>([
      'guides',
      'out',
      'documents',
      'formats',
      'paper',
      'sections',
      'topics',
      'level',
      'competency',
      'questions',
      'mustAsk',
      'budget',
      'limit',
      'shuffle',
      'candidate',
      'role',
      'interviewer',
      'minutes',
      'stock',
      'card',
      'sides',
      'back',
      'templates',
      'dialect',
      'browser',
      'strict',
      'config',
    ])
    expect(program.options).toEqual([])
    const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const named = [...help('build').matchAll(/^ +(?:-\w, )?--([a-z-]+)/gm)].map(
      ([, name]) => camel(name as string) as keyof Options,
    )
    expect(named.filter((name) => !known.has(name) && (name as string) !== 'help')).toEqual([])
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
