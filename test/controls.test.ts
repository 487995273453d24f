/** The table of controls that `npm run test:hostile` takes away in turn: every row still fits the code, and the readme has it. */
import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {controlsOfInput} from './hostile/controls-of-input.ts'
import {controlsOfWork} from './hostile/controls-of-work.ts'

const controls = [...controlsOfInput, ...controlsOfWork]
const readme = readFileSync('test/hostile/readme.md', 'utf8')

describe('the table of controls', () => {
  it.each(controls)('fits the code: $name', ({file, find, tests}) => {
    expect(readFileSync(file, 'utf8').split(find), `${file} has it once`).toHaveLength(2)
    expect(tests.filter((name) => !existsSync(`test/${name}.test.ts`))).toEqual([])
  })

  it('has names that tell its rows apart', () => {
    expect(new Set(controls.map(({name}) => name)).size).toBe(controls.length)
  })

  it.each(controls)('is in the readme, with file and tests: $name', ({name, file, tests}) => {
    expect(readme).toContain(`| ${name} | \`${file}\` | ${tests.map((test) => `\`${test}\``).join(', ')} |`)
  })
})
