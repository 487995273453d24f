import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lighthouse, temporaryFolder} from '../build/lighthouse.ts'
import {run} from './run.ts'

describe.skipIf(process.platform === 'win32')('an interrupt', () => {
  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('by %s during the build ends it with %i and leaves nothing', async (signal, exit) => {
    const cwd = await temporaryFolder()
    const temporary = join(cwd, 'tmp')
    await mkdir(temporary)
    await writeFile(join(cwd, 'precious'), '')
    let sent = 0
    const {code, stdout, stderr} = await run(['build', lighthouse], {
      cwd,
      env: {TMPDIR: temporary},
      onStart(child) {
        child.stderr?.on('data', (bytes) => {
          if (!String(bytes).includes('booklet')) return
          sent ||= Date.now()
          child.kill(signal)
          // Shells and npm send it once more.
          setTimeout(() => child.kill(signal), 20)
        })
      },
    })
    expect([code, stdout]).toEqual([exit, ''])
    expect(stderr).not.toMatch(/error|\n\s+at /)
    // Less than the patience after which it ends unclean.
    expect(Date.now() - sent).toBeLessThan(3_000)
    expect(await readdir(temporary)).toEqual([])
    const left = await readdir(cwd, {recursive: true})
    expect(left.filter((name) => !['precious', 'tmp', 'out'].includes(name))).toEqual([])
  })

  it('need not wait for the end of standard input', async () => {
    let sent = 0
    const {code} = await run(['check', '-'], {
      onStart(child) {
        // More than a pipe holds: once it is gone, somebody is listening at the other end.
        child.stdin?.write(`# Half a gui${' '.repeat(1_000_000)}`, () => {
          sent = Date.now()
          child.kill('SIGINT')
        })
      },
    })
    expect(code).toBe(130)
    expect(Date.now() - sent).toBeLessThan(3_000)
  })
})
