/** Disks that are full, read-only, somebody else’s, or gone; things that are in the way. */
import {chmod, mkdir, readdir, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect} from 'vitest'
import type {Running, Sandbox} from '../sandbox.ts'
import type {Fault} from './fault.ts'

const asNobody =
  'chmod 755 . && exec runuser -u nobody -- env HOME=/nonexistent STUDYPACK_CACHE="$PWD/tmp" $STUDYPACK "$@"'
const inside = (mounts: string): string => `exec unshare -m bash -c '${mounts} && exec $STUDYPACK "$@"' bash "$@"`

export const disks: Array<Fault> = [
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
    says: /Cannot write .*there(?:\/pack)?: (?:part of the path is a file|a file of that name)/,
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
