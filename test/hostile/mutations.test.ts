/** Takes each control away, in a copy of the project, and sees at least one test go red: a guard that cannot fail is none. */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {controlsOfInput} from './controls-of-input.ts'
import {controlsOfWork} from './controls-of-work.ts'
import {due, recorded} from './figures.ts'

const controls = [...controlsOfInput, ...controlsOfWork]
const root = process.cwd()
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'studypack-test-'))
  for (const name of ['src', 'test', 'templates', 'source', 'package.json', 'tsconfig.json', 'README.md', '.build']) {
    cpSync(join(root, name), join(copy, name), {recursive: true})
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, {recursive: true, force: true}))

interface Run {
  passed: boolean
  /** The first test that failed. */
  first: string
}

function run(tests: ReadonlyArray<string>): Run {
  const words = ['vitest', 'run', '--bail=1', '--config', 'test/vitest.config.ts']
  const {status, stdout, stderr} = spawnSync('npx', [...words, ...tests.map((name) => `test/${name}.test.ts`)], {
    cwd: copy,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1', CI: '1'},
  })
  const output = stdout + stderr
  return {passed: status === 0, first: /^ FAIL {1,2}(.*)$/m.exec(output)?.[1] ?? output.slice(-300)}
}

const quick = (tests: ReadonlyArray<string>): Array<string> => tests.filter((name) => !name.startsWith('hostile/'))

describe('the tests', () => {
  it('are green while every control is there', () => {
    const all = [...new Set(controls.flatMap(({tests}) => quick(tests)))]
    expect(run(all)).toMatchObject({passed: true})
  }, 1_200_000)

  it.each(due('mutations', controls))(
    'go red without this: $name',
    ({name, file, find, put, tests}) =>
      recorded('mutations', name, async () => {
        const path = join(copy, file)
        const text = readFileSync(path, 'utf8')
        expect(text.split(find), `${file} has the control once`).toHaveLength(2)
        writeFileSync(
          path,
          text.replace(find, () => put),
        )
        try {
          const {passed, first} = run(quick(tests))
          expect(passed, 'nothing went red').toBe(false)
          // A copy that cannot be compiled would be red for no reason.
          expect(first).not.toMatch(/error TS|SyntaxError|Transform failed/)
          return {file, red: first}
        } finally {
          writeFileSync(path, text)
        }
      }),
    600_000,
  )
})
