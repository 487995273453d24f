/** The container and the action: rules that no linter of ours reads. */
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {createProgram, type Run} from '../../src/cli/program.ts'

describe('the Dockerfile', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n')
  const all = (word: string): Array<string> =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

  it('builds on versions that are named, the same for both stages', () => {
    const images = all('FROM').map((from) => from.split(' ')[0])
    expect(images.length).toBe(2)
    expect(new Set(images).size).toBe(1)
    expect(images[0]).toMatch(/^node:\d+\.\d+[\w.-]*$/)
  })

  it('runs as nobody special, and its own files belong to root', () => {
    expect(all('USER')).toEqual(['node'])
    expect(lines.findIndex((line) => line.startsWith('USER'))).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('COPY')),
    )
    expect(all('COPY').join('\n')).not.toContain('--chown')
  })

  it('downloads no browser, leaves out what is only for tests, and starts the command itself', () => {
    const runs = all('RUN').join('\n')
    for (const step of runs.match(/npm (?:ci|prune)[^&]*/g) ?? []) expect(step).toContain('--ignore-scripts')
    expect(runs).toContain('npm prune --omit=dev')
    expect(runs).not.toMatch(/curl|wget|sudo|apt(?:-get)?\b/)
    expect(all('ADD')).toEqual([])
    expect(JSON.parse(all('ENTRYPOINT')[0] ?? '')).toEqual(['node', '/app/dist/cli.js'])
  })

  it('is told of nothing that is made here', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist', 'out', '.git']))
  })
})

interface Step {
  uses?: string
  run?: string
  shell?: string
  env?: Record<string, string>
}

describe('the GitHub action', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as {
    name: string
    description: string
    inputs: Record<string, {description?: string; default?: string; required?: boolean}>
    runs: {using: string; steps: Array<Step>}
  }
  const {steps} = action.runs

  it('says what each input is, and uses each', () => {
    expect(action.runs.using).toBe('composite')
    const text = JSON.stringify(steps)
    for (const [name, {description, default: value}] of Object.entries(action.inputs)) {
      expect(description, name).toMatch(/\.$/)
      expect(typeof value, name).toBe('string')
      expect(text).toContain(`inputs.${name} `)
    }
    const named = Array.from(text.matchAll(/inputs\.(\w+)/g), ([, name]) => name)
    expect(named.filter((name) => !Object.hasOwn(action.inputs, name as string))).toEqual([])
  })

  it('puts nothing of a stranger’s into a script: inputs come by the environment', () => {
    const scripts = steps.flatMap(({run}) => run ?? [])
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).not.toContain('${{')
    for (const {run, shell} of steps) if (run !== undefined) expect(shell).toBe('bash')
  })

  it('uses versions that are named, and downloads no browser', () => {
    for (const {uses} of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+(?:\.\d+)*$/)
    for (const step of JSON.stringify(steps).match(/npm [^&"]*\bci\b[^&"]*/g) ?? [])
      expect(step).toContain('--ignore-scripts')
  })

  it('names commands that there are', () => {
    const names = createProgram({version: '0'} as Run).commands.map((command) => command.name())
    expect(names).toContain(action.inputs['command']?.default)
    for (const [, word] of action.inputs['command']?.description?.matchAll(/\b([a-z]+)\b/g) ?? [])
      if (word !== 'or') expect(names).toContain(word)
  })
})
