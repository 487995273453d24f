/** The whole build where there is no network at all, not even to this computer itself: the same bytes come out. */
import {spawnSync} from 'node:child_process'
import {copyFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {lighthouse} from '../build/lighthouse.ts'
import {recorded} from './figures.ts'
import {createSandbox, guideText, hashes, leftProcesses, type Sandbox, start} from './sandbox.ts'

/** An empty network namespace, by users who may make one. */
const away = 'exec unshare --map-root-user --net $STUDYPACK "$@"'
const may = process.platform === 'linux' && spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await createSandbox(guideText(1))
})
afterEach(() => sandbox.remove())

describe.runIf(may)('a build without any network', () => {
  it('has none, or this would prove nothing', () => {
    const {stdout} = spawnSync('unshare', ['--map-root-user', '--net', 'cat', '/proc/net/dev'], {encoding: 'utf8'})
    expect(stdout.match(/^\s*\w+:/gm)).toEqual([expect.stringMatching(/lo:/)])
    const code = "require('net').connect(9, '127.0.0.1').on('error', (error) => console.log(error.code))"
    const asked = spawnSync('unshare', ['--map-root-user', '--net', process.execPath, '-e', code], {encoding: 'utf8'})
    expect(asked.stdout.trim()).toBe('ENETUNREACH')
  })

  it(
    'makes the same bytes as one with it',
    () =>
      recorded('no network', 'the same bytes', async () => {
        await copyFile(lighthouse, join(sandbox.cwd, 'light.md'))
        await copyFile(join(dirname(lighthouse), 'horn.png'), join(sandbox.cwd, 'horn.png'))
        const args = ['guide.md', 'light.md', '--no-cache']
        const packs: Array<Record<string, string>> = []
        for (const [name, shell] of [
          ['with', null],
          ['without', away],
        ] as const) {
          const {code, stderr} = await start(sandbox, [...args, '-o', name], {shell}).ended
          expect([code, stderr]).toEqual([0, expect.not.stringMatching(/HTML is written all the same/)])
          packs.push(await hashes(join(sandbox.cwd, name)))
        }
        const [first = {}, second] = packs
        expect(Object.keys(first).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThanOrEqual(6)
        expect(second).toEqual(first)
        expect(await leftProcesses(sandbox)).toEqual([])
        return {files: Object.keys(first).length}
      }),
    300_000,
  )

  it('that was to fetch a picture says so, and goes on', async () => {
    await writeFile(join(sandbox.cwd, 'guide.md'), `${guideText(1)}\n![x](https://192.0.2.1/x.png)\n`)
    const args = ['guide.md', '-f', 'html', '--allow-remote', 'https://192.0.2.1']
    const {code, stderr} = await start(sandbox, args, {shell: away}).ended
    expect([code, stderr]).toEqual([0, expect.stringMatching(/picture `https:\/\/192\.0\.2\.1\/x\.png`.*ENETUNREACH/)])
  }, 120_000)
})
