/**
 * Texts of few kilobytes over which Markdown parsers take minutes, or overflow the stack; named as in the tests of cmark and in
 * public issues. Each ends, with exit code 0 or 1, in less than 15 s of work.
 */
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {cli} from '../cli/run.ts'
import {due, recorded} from './figures.ts'

interface Pattern {
  name: string
  unit: string
  middle?: string
  tail?: string
  /** How often, at most. */
  most: number
}

const patterns: Array<Pattern> = [
  {name: 'quotes inside quotes', unit: '> ', middle: 'a', most: 50_000},
  {name: 'quotes inside quotes, without a space', unit: '>', middle: 'a', most: 50_000},
  {name: 'details inside details', unit: '<details>', most: 50_000},
  {name: 'div inside div', unit: '<div>', most: 50_000},
  {name: 'strong inside emphasis', unit: '*a **a ', middle: 'b', tail: ' a** a*', most: 65_000},
  {name: 'openers that others close', unit: '*a_ ', most: 50_000},
  {name: 'brackets that begin links', unit: '[ (](', most: 80_000},
  {name: 'character data', unit: 'a <![CDATA[', most: 40_000},
  {name: 'brackets closed, never opened', unit: 'a]', most: 65_000},
  {name: 'brackets opened, never closed', unit: '[a', most: 65_000},
  {name: 'brackets inside brackets', unit: '[', middle: 'a', tail: ']', most: 50_000},
  {name: 'unclosed addresses', unit: '[a](<b', most: 30_000},
  {name: 'unclosed links', unit: '[a](b', most: 30_000},
  {name: 'emphasis opened', unit: '_a ', most: 65_000},
  {name: 'emphasis closed', unit: 'a_ ', most: 65_000},
  {name: 'links opened, emphasis closed', unit: '[ a_', most: 50_000},
  {name: 'calls of one footnote', unit: '[^a]', middle: '\n\n[^a]: x', most: 4_000},
  {name: 'NUL', unit: 'a\u0000b ', most: 10_000},
  {name: 'a wide table', unit: '|a', middle: '|\n|-|\n', most: 4_000},
]
const shares = [0.1, 0.33, 1]
const most = {ms: 15_000, rssMb: 2_048}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
})
afterAll(() => rm(folder, {recursive: true}))

interface Cost {
  code: number | null
  signal: string | null
  /** Milliseconds of the processor’s time, in all threads. */
  cpu: number
  rssMb: number
  stderr: string
}

/** Runs `check`, and looks at what the process has used as long as there is one to look at. */
function costOf(path: string): Promise<Cost> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'check', path], {stdio: ['ignore', 'ignore', 'pipe']})
    let [stderr, cpu, rssMb] = ['', 0, 0]
    child.stderr.on('data', (bytes) => {
      stderr = (stderr + bytes).slice(-4_000)
    })
    const look = setInterval(() => {
      try {
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
        cpu = Math.max(cpu, (Number(fields[11]) + Number(fields[12])) * 10)
        rssMb = Math.max(rssMb, (Number(fields[21]) * 4) / 1024)
      } catch {
        // It has ended.
      }
    }, 100)
    child.on('close', (code, signal) => {
      clearInterval(look)
      resolve({code, signal, cpu, rssMb, stderr})
    })
  })
}

describe.skipIf(process.platform !== 'linux')('a pathological text', () => {
  const cases = patterns.flatMap((pattern) =>
    shares.map((share) => {
      const times = Math.ceil(pattern.most * share)
      return {...pattern, pattern: pattern.name, times, name: `${pattern.name}, ${times} times`}
    }),
  )

  it('is one of 57', () => expect(cases).toHaveLength(57))

  it.each(due('patterns', cases))(
    'ends: $name',
    ({name, unit, middle = '', tail = '', times}) =>
      recorded('patterns', name, async () => {
        const path = join(folder, 'guide.md')
        await writeFile(path, `# T\n\n## Why?\n\n**Answer:** ${unit.repeat(times)}${middle}${tail.repeat(times)}\n`)
        const {code, signal, cpu, rssMb, stderr} = await costOf(path)
        expect([signal, stderr]).toEqual([null, expect.not.stringMatching(/fault of studypack|\n\s+at /)])
        expect([0, 1]).toContain(code)
        expect(cpu).toBeLessThan(most.ms)
        expect(rssMb).toBeLessThan(most.rssMb)
        return {exit: code, cpu, rssMb: Math.round(rssMb)}
      }),
    300_000,
  )
})
