/** A signal that comes before anything is read, or while nobody reads standard input. */
import {spawnSync} from 'node:child_process'
import {pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'
import {cli} from './run.ts'

const interrupt = new URL('cli/interrupt.js', pathToFileURL(cli)).href

it.each([
  [
    'before standard input is asked for',
    'process.kill(process.pid, "SIGTERM"); await wait(); try { one.stdin() } catch {}',
  ],
  ['while nobody reads it', 'one.stdin(); process.kill(process.pid, "SIGTERM"); await wait()'],
])('ends with its own code and without a word: %s', (_, steps) => {
  const code = `import {listenForInterrupt} from '${interrupt}'
    const wait = () => new Promise((resolve) => setTimeout(resolve, 200))
    const one = listenForInterrupt()
    ${steps}
    await wait()
    process.exit(one.code())`
  const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    stdio: 'pipe',
  })
  expect([status, stderr]).toEqual([143, ''])
})
