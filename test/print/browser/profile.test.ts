import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, readdir, symlink, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {claimProfile, makeProfile, removeProfile, sweepProfiles} from '../../../src/print/browser/profile.ts'
import {ownIdentity} from '../../../src/print/owner.ts'
import {Printer} from '../../../src/print/printer.ts'
import {temporaryFolder} from '../../build/lighthouse.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
  vi.stubEnv('TMPDIR', folder)
})
afterEach(() => vi.unstubAllEnvs())

const dead = {...ownIdentity(), pid: 2 ** 22 + 1}

async function leave(name: string, owner: object | null): Promise<string> {
  const path = join(folder, name)
  await mkdir(path)
  if (owner) await writeFile(join(path, 'owner.json'), JSON.stringify(owner))
  return path
}

describe.skipIf(process.platform === 'win32')('profiles', () => {
  it('of processes that were killed are removed, and no others', async () => {
    const own = await makeProfile()
    await leave('studypack-profile-dead', dead)
    await leave('studypack-profile-elsewhere', {...dead, space: 'another container'})
    await leave('studypack-profile-new', null)
    const old = await leave('studypack-profile-old', null)
    await utimes(old, 0, 0)
    await leave('somebody-elses', dead)
    await symlink(join(folder, 'somebody-elses'), join(folder, 'studypack-profile-link'))
    await sweepProfiles()
    const left = await readdir(folder)
    expect(left.sort()).toEqual(
      [
        'somebody-elses',
        'studypack-profile-elsewhere',
        'studypack-profile-link',
        'studypack-profile-new',
        own.slice(folder.length + 1),
      ].sort(),
    )
    expect(await readdir(join(folder, 'somebody-elses'))).toEqual(['owner.json'])
    await removeProfile(own)
  })

  it('of which half was removed when somebody was killed are removed', async () => {
    await mkdir(join(folder, 'studypack-profile-half.going', 'Default'), {recursive: true})
    await sweepProfiles()
    expect(await readdir(folder)).toEqual([])
  })

  it('of processes that were killed are removed even where nothing has to be printed', async () => {
    await leave('studypack-profile-dead', dead)
    await new Printer().close()
    expect(await readdir(folder)).toEqual([])
  })

  it.skipIf(process.platform !== 'linux')('take with them a browser that outlived its owner', async () => {
    const profile = await leave('studypack-profile-dead', dead)
    const browser = spawn(process.execPath, ['-e', 'process.stdin.resume()', '--', `--user-data-dir=${profile}`])
    const closed = once(browser, 'close')
    const bystander = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
    await writeFile(join(profile, 'owner.json'), JSON.stringify({...dead, browser: browser.pid}))
    const other = await leave('studypack-profile-other', {...dead, browser: bystander.pid})
    await sweepProfiles()
    expect((await closed)[1]).toBe('SIGKILL')
    expect(await readdir(folder)).not.toContain(other.slice(folder.length + 1))
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
    bystander.kill('SIGKILL')
  })

  it('say whose they are, and which browser uses them', async () => {
    const profile = await makeProfile()
    await claimProfile(profile, 77)
    const {default: owner} = await import(join(profile, 'owner.json'), {with: {type: 'json'}})
    expect(owner).toEqual({...ownIdentity(), browser: 77})
  })

  it('that cannot be made are told with the folder, and what to do', async () => {
    await writeFile(join(folder, 'a-file'), '')
    vi.stubEnv('TMPDIR', join(folder, 'a-file'))
    await expect(makeProfile()).rejects.toMatchObject({
      code: 'temporary-folder',
      message: `Cannot write to the temporary folder ${folder}/a-file: it is a file, not a folder.`,
      remedies: [expect.stringContaining('TMPDIR')],
    })
  })
})
