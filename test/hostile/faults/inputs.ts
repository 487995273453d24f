/** Guides that are none, or have no end; what another build has left. */
import {mkdir, rm, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ownIdentity} from '../../../src/print/owner.ts'
import {sh} from '../sandbox.ts'
import {stub} from './browsers.ts'
import type {Fault} from './fault.ts'

export const inputs: Array<Fault> = [
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
    says: /byte 0x[\dA-F]{2}, at offset \d+, is not UTF-8/,
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

export const neighbours: Array<Fault> = [
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
