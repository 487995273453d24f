import {describe, expect, it} from 'vitest'
import {diagnose} from '../../../src/print/browser/diagnose.ts'
import {complaints, failingStub, speakingStub, stubBrowser} from './stubs.ts'

const ask = async (script: string): ReturnType<typeof diagnose> =>
  diagnose(await stubBrowser(script), ['--some-argument'], {...process.env})

describe('a browser that does not start', () => {
  it.each([
    [complaints.sandbox, 'this system refuses it the sandbox that it keeps pages in', 'STUDYPACK_NO_SANDBOX'],
    [complaints.library, 'the library libnss3.so is missing', 'apt install'],
    [complaints.snap, 'it only stands in for the snap package chromium, which is not installed', 'snap'],
    [
      "libc.so.6: version `GLIBC_2.36' not found",
      'this system’s C library is too old for it (GLIBC_2.36 is needed)',
      'system',
    ],
    ['Running as root without --no-sandbox is not supported.', 'it has no sandbox when root starts it', 'another user'],
    ['write: No space left on device', 'the disk that holds temporary files is full', 'TMPDIR'],
  ])('is understood: %s', async (words, reason, remedy) => {
    const found = await ask(failingStub(words))
    expect(found.reason).toBe(reason)
    expect(found.remedies.join(' ')).toContain(remedy)
  })

  it('is quoted by its fatal line where nobody knows the cause, without the time', async () => {
    expect(await ask(failingStub(complaints.unknown))).toEqual({
      reason: '“Check failed: the moon is full.”',
      remedies: [],
      major: null,
    })
  })

  it('that says nothing is told by how it ended', async () => {
    expect((await ask('exit 7')).reason).toBe('it ended with code 7, without a word')
    expect((await ask('kill -ILL $$')).reason).toBe('it was ended by SIGILL, without a word')
  })

  it('is given the arguments that it failed with', async () => {
    const found = await ask('echo "$1" >&2; exit 1')
    expect(found.reason).toBe('“--some-argument”')
  })

  it('tells its version', async () => {
    expect((await ask(speakingStub('119.0.6045.105'))).major).toBe(119)
  })

  it('is not there at all', async () => {
    const found = await diagnose('/nowhere/at/all', [], {})
    expect(found.reason).toContain('ENOENT')
  })

  it('that stays is ended, and with it what it started; nothing is made up about it', async () => {
    const started = Date.now()
    const found = await ask('sleep 60 & echo "child $!" ; wait')
    expect(found.reason).toBeNull()
    expect(Date.now() - started).toBeLessThan(8_000)
  })
})
