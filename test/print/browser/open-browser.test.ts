import {mkdir, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {findBrowser} from '../../../src/print/browser/find-browser.ts'
import {openBrowser} from '../../../src/print/browser/open-browser.ts'
import {PrintError} from '../../../src/print/print-error.ts'
import {temporaryFolder} from '../../build/lighthouse.ts'
import {complaints, failingStub, speakingStub, stubBrowser} from './stubs.ts'

const refusal = async (script: string, ms?: number, signal?: AbortSignal): Promise<PrintError> =>
  refusalOf(await stubBrowser(script), ms, signal)

async function refusalOf(target: string, ms?: number, signal?: AbortSignal): Promise<PrintError> {
  const error = await openBrowser({target, origin: '--browser', env: {}}, signal, ms).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(PrintError)
  return error as PrintError
}

afterEach(() => vi.unstubAllEnvs())

describe('a browser', () => {
  it.each(['99.0.4844.51', '130.0.6723.116'])('of version %s is too old, and is told why', async (version) => {
    const {code, message, remedies} = await refusal(speakingStub(version))
    expect(code).toBe('browser-too-old')
    expect(message).toContain(version)
    expect(message).toContain('131 or later')
    expect(remedies.join(' ')).toContain('Older ones leave them out without a word')
  })

  it.each(['131.0.6778.69', '147.0.7727.0'])('of version %s is not', async (version) => {
    const target = await stubBrowser(speakingStub(version))
    const open = await openBrowser({target, origin: 'test', env: {}})
    expect(open.version).toBe(`HeadlessChrome/${version}`)
    await open.close()
  })

  it('that is too old to be spoken to is found out by its own words', async () => {
    const {code, message} = await refusal('case "$*" in *--version*) echo "Chromium 88.0.4324.96";; *) exit 1;; esac')
    expect(code).toBe('browser-too-old')
    expect(message).toContain('is version 88')
  })

  it('that cannot start says why, not that a target closed', async () => {
    const {code, message, remedies} = await refusal(failingStub(complaints.sandbox))
    expect(code).toBe('no-browser')
    expect(message).toMatch(/\(--browser\) did not start: this system refuses it the sandbox .*\.$/)
    expect(message).not.toContain('Target')
    expect(remedies[0]).toContain('user namespaces')
    expect(remedies.join(' ')).toContain('HTML files need no browser')
  })

  it.each(['', 'x'.repeat(60)])(
    'that has gone is not asked to close, which it would never answer: %j',
    async (name) => {
      // Where temporary files could not be put into the profile, it is asked as long as it is there.
      const folder = join(await temporaryFolder(), name)
      await mkdir(folder, {recursive: true})
      vi.stubEnv('TMPDIR', folder)
      const open = await openBrowser(await findBrowser())
      const asked = vi.spyOn(open.browser, 'close')
      open.browser.process()?.kill('SIGKILL')
      await expect(open.gone).rejects.toMatchObject({code: 'browser-failed'})
      await open.close()
      expect(asked).not.toHaveBeenCalled()
    },
  )

  it.each(['nonsense', '{"method":"Target.attachedToTarget"}', '{"method":', ''])(
    'that talks nonsense did not start, and ends nobody’s process: %j',
    async (words) => {
      const {code, message} = await refusal(`printf '%s\\0' '${words}' >&4; sleep 60`, words === '' ? 500 : 20_000)
      expect(code).toBe('no-browser')
      expect(message).toMatch(/did not start/)
    },
    30_000,
  )

  it('that never answers is given up, and nothing of it stays', async () => {
    const target = await stubBrowser('sleep 60')
    const folder = await temporaryFolder()
    vi.stubEnv('TMPDIR', folder)
    const {code, message} = await refusalOf(target, 500)
    expect(code).toBe('no-browser')
    expect(message).toMatch(/did not start: Starting browser took longer than/)
    expect(await readdir(folder)).toEqual([])
  })

  it('is not asked anything once the user has given up', async () => {
    const started = Date.now()
    await refusal('sleep 60', 20_000, AbortSignal.timeout(200))
    expect(Date.now() - started).toBeLessThan(2_000)
  })

  it('at an address where there is none is a plain error', async () => {
    const found = {target: 'ws://127.0.0.1:9/devtools/browser/none', origin: '--browser', env: {}}
    await expect(openBrowser(found)).rejects.toMatchObject({name: 'PrintError', code: 'no-browser'})
  })
})
