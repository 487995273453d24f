/**
 * What can go wrong with a computer while a pack is built. Whatever it is: the right exit code and words, the old pack as it was,
 * and no process, profile or file left.
 */
import {chmod, mkdir, readdir, readFile, rm, symlink, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, afterEach, beforeEach, describe, expect, it} from 'vitest'
import {findBrowser} from '../../src/print/browser/find-browser.ts'
import {ownIdentity} from '../../src/print/owner.ts'
import {complaints, failingStub, speakingStub} from '../print/browser/stubs.ts'
import {tell} from './figures.ts'
import {
  createSandbox,
  guideText,
  hashes,
  isRoot,
  leftProcesses,
  litterOf,
  processesOf,
  type Running,
  type Sandbox,
  sh,
  start,
} from './sandbox.ts'

interface Fault {
  name: string
  code: number
  /** On standard error. */
  says?: RegExp
  args?: Array<string>
  env?: NodeJS.ProcessEnv
  /** A shell command in place of the build: `"$@"` are its arguments, `$STUDYPACK` the command. */
  shell?: string
  prepare?: (sandbox: Sandbox) => Promise<void> | void
  meanwhile?: (sandbox: Sandbox, running: Running) => Promise<void>
  restore?: (sandbox: Sandbox) => Promise<void> | void
  /** What a case has put beside the pack itself. */
  known?: Array<string>
  /** Whether the new pack is there afterwards; else the old one is. */
  built?: boolean
  /** Whether only HTML can have been written. */
  html?: boolean
  rootOnly?: boolean
}

let sandbox: Sandbox
let old: Record<string, string>
let cases = 0

beforeEach(async () => {
  sandbox = await createSandbox(guideText(1))
  const {code, stderr} = await start(sandbox, ['guide.md']).ended
  if (code !== 0) throw new Error(stderr)
  old = await hashes(join(sandbox.cwd, 'out'))
  await writeFile(join(sandbox.cwd, 'guide.md'), guideText(2))
})
afterEach(() => sandbox.remove())
afterAll(() => tell(`fault cases: ${cases}`))

const asNobody =
  'chmod 755 . && exec runuser -u nobody -- env HOME=/nonexistent STUDYPACK_CACHE="$PWD/tmp" $STUDYPACK "$@"'
const inside = (mounts: string): string => `exec unshare -m bash -c '${mounts} && exec $STUDYPACK "$@"' bash "$@"`

const browserScript = async ({cwd}: Sandbox, line: string): Promise<void> => {
  const {target, env} = await findBrowser()
  const settings = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`)
  const path = join(cwd, 'browser')
  await writeFile(path, ['#!/bin/sh', ...settings, `BROWSER='${target}'`, line, ''].join('\n'))
  await chmod(path, 0o755)
}
const stub =
  (text: string) =>
  async ({cwd}: Sandbox) => {
    await writeFile(join(cwd, 'browser'), text.startsWith('#!') ? text : `#!/bin/sh\n${text}\n`)
    await chmod(join(cwd, 'browser'), 0o755)
  }
const useBrowser = {args: ['guide.md', '--browser', './browser'], known: ['browser', 'number']}

/** Kills what the browser wrapper has started, or those of its processes whose words match. */
const killBrowser = async ({cwd}: Sandbox): Promise<void> =>
  void process.kill(Number(await readFile(join(cwd, 'number'), 'utf8')), 'SIGKILL')
const killRenderers = async (box: Sandbox): Promise<void> => {
  for (const line of processesOf(box))
    if (line.includes('--type=renderer')) process.kill(Number(line.split(' ')[0]), 'SIGKILL')
}

const signals: Array<[NodeJS.Signals, number]> = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]
const phases = ['Pack: booklet', 'Pack: scorecards', 'Pack: flashcards', 'Writing Pack']

const interrupts: Array<Fault> = signals.flatMap(([signal, code]) =>
  phases.flatMap((phase) =>
    [1, 2].map((times) => ({
      name: `${signal} while it says “${phase}”${times > 1 ? ', and again 20 ms later' : ''}`,
      code,
      async meanwhile(_: Sandbox, {child, ended, says}: Running) {
        await says(phase)
        const sent = Date.now()
        child.kill(signal)
        if (times > 1) setTimeout(() => child.kill(signal), 20)
        await ended
        expect(Date.now() - sent).toBeLessThan(4_000)
      },
    })),
  ),
)

const deaths: Array<Fault> = [
  ...[1, 2, 3].map((prints) => ({
    name: `the browser is killed at phase ${prints} of its life`,
    code: 0,
    built: true,
    ...useBrowser,
    prepare: (box: Sandbox) => browserScript(box, 'echo $$ > number; exec "$BROWSER" "$@"'),
    async meanwhile(box: Sandbox, {says}: Running) {
      await says(['', 'Pack: booklet', 'Pack: scorecards', 'Pack: flashcards'][prints] as string)
      await new Promise((resolve) => setTimeout(resolve, 30))
      await killBrowser(box)
    },
  })),
  ...['Pack: booklet', 'Pack: flashcards'].map((phase) => ({
    name: `its renderers are killed while it says “${phase}”`,
    code: 0,
    built: true,
    async meanwhile(box: Sandbox, {says}: Running) {
      await says(phase)
      await new Promise((resolve) => setTimeout(resolve, 30))
      await killRenderers(box)
    },
  })),
  {
    name: 'every browser dies at its first page',
    code: 3,
    says: /went away while it was printing/,
    ...useBrowser,
    prepare: stub(speakingStub('147.0.7727.0')),
  },
  {
    name: 'a browser that hangs',
    code: 3,
    says: /took longer than 20 s/,
    ...useBrowser,
    html: true,
    prepare: stub('sleep 600'),
  },
  {
    name: 'a browser that talks nonsense',
    code: 3,
    says: /did not start/,
    ...useBrowser,
    html: true,
    prepare: stub('printf "nonsense\\0{}\\0[1]\\0" >&4; sleep 600'),
  },
  {
    name: 'a browser that ends at once',
    code: 3,
    says: /ended with code 7/,
    ...useBrowser,
    html: true,
    prepare: stub('exit 7'),
  },
  {
    name: 'a browser without its libraries',
    code: 3,
    says: /libnss3\.so is missing/,
    ...useBrowser,
    html: true,
    prepare: stub(failingStub(complaints.library)),
  },
  {name: 'a browser that is not there', code: 3, says: /not a program that can be run/, ...useBrowser, html: true},
  {
    name: 'a browser that is a folder',
    code: 3,
    says: /not a program/,
    args: ['guide.md', '--browser', 'tmp'],
    html: true,
  },
  {
    name: 'a browser that is too old',
    code: 3,
    says: /need version 131/,
    ...useBrowser,
    html: true,
    prepare: stub(speakingStub('120.0.0.0')),
  },
]

const disks: Array<Fault> = [
  {
    name: 'the disk of the output is full',
    code: 4,
    says: /Cannot write .*: the disk is full/,
    shell: inside(
      'mount -t tmpfs -o size=300k none out && mkdir -p out/pack && echo old > out/pack/booklet.html && trap "cat out/pack/booklet.html; ls -A out >&2" EXIT',
    ),
    rootOnly: true,
  },
  {
    name: 'the disk of temporary files is full',
    code: 4,
    says: /Cannot write to the temporary folder .*: the disk is full/,
    shell: inside('mount -t tmpfs -o size=1m none tmp'),
    env: {},
    rootOnly: true,
    html: true,
  },
  {
    name: 'files may not grow (ulimit -f)',
    code: 4,
    says: /Cannot write .*: the file is too large/,
    shell: 'ulimit -f 100; exec $STUDYPACK "$@"',
    args: ['guide.md', '-f', 'html'],
  },
  {
    name: 'the output is mounted read-only',
    code: 4,
    says: /Cannot write .*: the file system is read-only/,
    shell: inside('mount --bind out out && mount -o remount,ro,bind out'),
    rootOnly: true,
  },
  {
    name: 'the output belongs to somebody else',
    code: 4,
    says: /Cannot write .*: permission was refused/,
    shell: asNobody,
    rootOnly: true,
    args: ['guide.md', '-f', 'html'],
  },
  {
    name: 'the guide may not be read',
    code: 4,
    says: /Cannot read guide\.md: permission was refused/,
    shell: asNobody,
    rootOnly: true,
    prepare: ({cwd}) => chmod(join(cwd, 'guide.md'), 0o600),
  },
  {
    name: 'the folder for temporary files may not be written to',
    code: 4,
    says: /Cannot write to the temporary folder/,
    shell: 'chmod 755 . tmp; chown -R nobody out; exec runuser -u nobody -- env HOME=/nonexistent $STUDYPACK "$@"',
    env: {STUDYPACK_CACHE: process.env['STUDYPACK_CACHE'] ?? ''},
    rootOnly: true,
    html: true,
  },
  {
    name: 'the output is a file',
    code: 4,
    says: /Cannot write .*there: (?:part of the path is a file|a file of that name)/,
    args: ['guide.md', '-o', 'there'],
    known: ['there'],
    prepare: ({cwd}) => writeFile(join(cwd, 'there'), 'precious'),
  },
  {
    name: 'the pack is a file',
    code: 4,
    says: /Cannot write .*pack: a file of that name is in the way/,
    args: ['guide.md', '-o', 'there'],
    known: ['there'],
    prepare: async ({cwd}) => {
      await mkdir(join(cwd, 'there'))
      await writeFile(join(cwd, 'there', 'pack'), 'precious')
    },
  },
  {
    name: 'a folder lies where a document goes',
    code: 4,
    says: /Cannot write .*: it is a folder/,
    args: ['guide.md', '-o', 'there', '-f', 'html'],
    known: ['there'],
    prepare: async ({cwd}) => void (await mkdir(join(cwd, 'there', 'pack', 'scorecards.html'), {recursive: true})),
  },
  {
    name: 'the pack is a link that leads elsewhere',
    code: 4,
    says: /leads out of/,
    args: ['guide.md', '-o', 'there', '-f', 'html'],
    known: ['there', 'elsewhere'],
    prepare: async ({cwd}) => {
      for (const name of ['there', 'elsewhere']) await mkdir(join(cwd, name))
      await symlink(join(cwd, 'elsewhere'), join(cwd, 'there', 'pack'))
    },
    restore: async ({cwd}) => expect(await readdir(join(cwd, 'elsewhere'))).toEqual([]),
  },
  ...['there', 'there/pack'].map((name) => ({
    name: `the folder ${name} vanishes meanwhile`,
    code: name === 'there' ? 4 : 0,
    ...(name === 'there' ? {says: /Cannot write .*: there is no such file or folder/} : {}),
    args: ['guide.md', '-o', 'there'],
    known: ['there'],
    async meanwhile({cwd}: Sandbox, {says}: Running) {
      await says('Pack: booklet')
      await rm(join(cwd, name), {recursive: true})
    },
  })),
]

const inputs: Array<Fault> = [
  {name: 'the guide is a folder without guides', code: 4, says: /holds no guide/, args: ['tmp']},
  {name: 'the guide is missing', code: 4, says: /there is no such file/, args: ['nowhere.md']},
  {name: 'the guide never ends', code: 4, says: /is not a file/, args: ['/dev/zero']},
  {
    name: 'the guide is a pipe that nobody writes to',
    code: 4,
    says: /is not a file/,
    args: ['pipe.md'],
    known: ['pipe.md'],
    prepare: ({cwd}) => void sh(`mkfifo ${cwd}/pipe.md`),
  },
  {
    name: 'the guide is larger than any',
    code: 4,
    says: /is larger than \d+ MiB/,
    args: ['large.md'],
    known: ['large.md'],
    prepare: async ({cwd}) => {
      await writeFile(join(cwd, 'large.md'), '')
      await truncate(join(cwd, 'large.md'), 100 * 1024 * 1024)
    },
  },
  {
    name: 'standard input never ends',
    code: 4,
    says: /is larger than \d+ MiB/,
    args: ['-'],
    shell: 'exec $STUDYPACK "$@" < /dev/zero',
  },
  {
    name: 'the guide is no text',
    code: 4,
    says: /byte 0x[\dA-F]{2} is not UTF-8/,
    args: ['noise.md'],
    known: ['noise.md'],
    prepare: ({cwd}) => writeFile(join(cwd, 'noise.md'), Buffer.from([0x41, 0xff, 0x00, 0x80])),
  },
  {
    name: 'there is no time',
    code: 5,
    says: /took longer than 1 s/,
    args: ['guide.md', '--timeout', '1', '--browser', './browser'],
    known: ['browser'],
    prepare: stub('sleep 600'),
  },
  {name: 'there is no home', code: 0, built: true, env: {HOME: '/nonexistent', XDG_CACHE_HOME: '/proc/nonexistent'}},
]

const neighbours: Array<Fault> = [
  {
    name: 'a build that was killed has left its lock',
    code: 0,
    built: true,
    prepare: ({cwd}) =>
      writeFile(join(cwd, 'out', '.studypack.lock'), JSON.stringify({...ownIdentity(), pid: 2 ** 22 + 1})),
  },
  {
    name: 'a build that was killed has left half a lock, its stage and its profile',
    code: 0,
    built: true,
    prepare: async ({cwd}) => {
      const owner = JSON.stringify({...ownIdentity(), started: '1'})
      for (const folder of ['out/.studypack-tmp-1-x', 'tmp/studypack-profile-x']) {
        await mkdir(join(cwd, folder))
        await writeFile(join(cwd, folder, 'owner.json'), owner)
      }
      sh(`touch -d 1970-01-02 ${cwd}/out/.studypack.lock`)
    },
  },
  {
    name: 'another build, which is at work, keeps the lock',
    code: 4,
    says: /process \d+ has been writing there for too long/,
    prepare: ({cwd}) => writeFile(join(cwd, 'out', '.studypack.lock'), JSON.stringify(ownIdentity())),
    restore: ({cwd}) => rm(join(cwd, 'out', '.studypack.lock')),
  },
]

describe.skipIf(process.platform !== 'linux')('a fault', () => {
  const all = [...interrupts, ...deaths, ...disks, ...inputs, ...neighbours]

  it.each(all.filter(({rootOnly}) => !rootOnly || isRoot))(
    '$name: exit $code',
    async (fault) => {
      await fault.prepare?.(sandbox)
      const running = start(sandbox, fault.args ?? ['guide.md'], {shell: fault.shell ?? null, env: fault.env ?? {}})
      await fault.meanwhile?.(sandbox, running)
      const {code, stderr} = await running.ended
      await fault.restore?.(sandbox)
      expect([code, stderr]).toEqual([fault.code, expect.stringMatching(fault.says ?? /^/)])
      expect(stderr).not.toMatch(/fault of studypack|\n\s+at /)
      expect(await leftProcesses(sandbox)).toEqual([])
      const now = await hashes(join(sandbox.cwd, 'out'))
      if (fault.built || fault.html) expect(Object.keys(now).length).toBeGreaterThan(4)
      else expect(now).toEqual(old)
      expect(await litterOf(sandbox, fault.known)).toEqual([])
      expect(await readdir(sandbox.temporary)).toEqual([])
      cases++
    },
    120_000,
  )
})
