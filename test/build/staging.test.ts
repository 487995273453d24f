import {chmod, mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {beforeEach, describe, expect, it} from 'vitest'
import {IoError} from '../../src/build/io-error.ts'
import {openStage} from '../../src/build/stage.ts'
import {build} from '../../src/build.ts'
import {temporaryFolder} from './lighthouse.ts'

const old = 'from the build before'
let folder: string
let out: string

const file = (path: string, value: string): VFile => new VFile({path, value})

beforeEach(async () => {
  folder = await temporaryFolder()
  out = join(folder, 'out')
})

/** A pack that was built before. */
async function leaveOldPack(name: string): Promise<void> {
  await mkdir(join(out, name), {recursive: true})
  for (const item of ['booklet.html', 'manifest.json']) await writeFile(join(out, name, item), old)
}

async function everything(): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async ({parentPath, name}) => [
    join(parentPath, name).slice(folder.length + 1),
    await readFile(join(parentPath, name), 'utf8'),
  ])
  return Object.fromEntries(await Promise.all(read))
}

describe('a stage', () => {
  it('shows nothing until it is committed, then everything in the order written', async () => {
    const stage = await openStage(out, 'pack')
    await stage.write(file('b.html', 'second'))
    await stage.write(file('a.json', 'last'))
    expect(await readdir(join(out, 'pack'))).toEqual([])
    expect(await stage.commit()).toEqual([join(out, 'pack', 'b.html'), join(out, 'pack', 'a.json')])
    await stage.discard()
    expect(await everything()).toEqual({'out/pack/b.html': 'second', 'out/pack/a.json': 'last'})
    expect(await readdir(out)).toEqual(['pack'])
  })

  it('leaves no trace when it is discarded', async () => {
    const stage = await openStage(out, 'pack')
    await stage.write(file('a.html', 'never seen'))
    expect(await readdir(out)).toHaveLength(2)
    await stage.discard()
    expect(await readdir(folder)).toEqual([])
  })

  it('replaces a link that somebody planted, and does not follow it', async () => {
    await mkdir(join(out, 'pack'), {recursive: true})
    await writeFile(join(folder, 'precious'), old)
    await symlink(join(folder, 'precious'), join(out, 'pack', 'a.html'))
    const stage = await openStage(out, 'pack')
    await stage.write(file('a.html', 'new'))
    await stage.commit()
    expect(await everything()).toMatchObject({precious: old, 'out/pack/a.html': 'new'})
  })

  it('refuses a pack that is a link: files would land where somebody likes', async () => {
    for (const name of ['out', 'elsewhere']) await mkdir(join(folder, name))
    await symlink(join(folder, 'elsewhere'), join(out, 'pack'))
    await expect(openStage(out, 'pack')).rejects.toThrow(/it is a link that leads out of/)
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
  })

  it('goes into a folder that is reached by a link: that is the user’s own', async () => {
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), out)
    const stage = await openStage(out, 'pack')
    await stage.write(file('a.html', 'new'))
    await stage.commit()
    expect(await readdir(join(folder, 'elsewhere'), {recursive: true})).toEqual(['pack', 'pack/a.html'])
  })

  it('says before anything is made that a folder cannot be written to', async () => {
    await writeFile(out, 'a file is in the way')
    const error = await openStage(out, 'pack').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(IoError)
    expect((error as IoError).message).toMatch(/^Cannot write .*: .*(?:file|folder).*\.$/)
  })

  it.skipIf(process.getuid?.() === 0)('says so of a folder without permission', async () => {
    await mkdir(out)
    await chmod(out, 0o500)
    await expect(openStage(out, 'pack')).rejects.toThrow('permission was refused')
  })
})

describe('a build that fails', () => {
  const broken = '---\ntitle: [\n---\n# Broken\n\n## What?\n'
  const good = '# Good\n\n## Why?\n\n**Answer:** Because.\n'

  it('leaves the pack of the build before as it was', async () => {
    await leaveOldPack('broken')
    const guide = join(folder, 'broken.md')
    await writeFile(guide, broken)
    const before = await everything()
    const {guides} = await build({guides: [guide], out, formats: ['html']})
    expect(guides[0]?.paths).toEqual([])
    expect(await everything()).toEqual(before)
  })

  it('does so when a template fails in the middle', async () => {
    await leaveOldPack('good')
    const guide = join(folder, 'good.md')
    await writeFile(guide, good)
    const templates = join(folder, 'templates')
    await mkdir(join(templates, 'flashcards'), {recursive: true})
    await writeFile(join(templates, 'flashcards', 'index.hbs'), '<p>\n{{nowhere}}</p>')
    const before = await everything()
    const error = await build({guides: [guide], out, formats: ['html'], templates}).catch((reason: unknown) => reason)
    expect(error).toMatchObject({name: 'TemplateError', place: {line: 2}})
    expect(await everything()).toEqual(before)
    expect(await readdir(out)).toEqual(['good'])
  })

  it('does so when it is interrupted', async () => {
    await leaveOldPack('good')
    const guide = join(folder, 'good.md')
    await writeFile(guide, good)
    const before = await everything()
    const controller = new AbortController()
    const onProgress = (step: string): void => {
      if (step.startsWith('Writing')) controller.abort(new Error('stop'))
    }
    const hooks = {onProgress, signal: controller.signal}
    await expect(build({guides: [guide], out, formats: ['html']}, hooks)).rejects.toThrow('stop')
    expect(await everything()).toEqual(before)
  })

  it('keeps only the guide with the error from being printed', async () => {
    const paths = ['broken.md', 'good.md'].map((name) => join(folder, name))
    await writeFile(paths[0] as string, broken)
    await writeFile(paths[1] as string, good)
    const {guides} = await build({guides: paths, out, formats: ['html'], documents: ['booklet']})
    expect(guides.map(({paths: written}) => written.length)).toEqual([0, 2])
    expect(await readdir(out)).toEqual(['good'])
  })

  it('stops when its time is over, and says so', async () => {
    await leaveOldPack('good')
    const guide = join(folder, 'good.md')
    await writeFile(guide, good)
    const before = await everything()
    const onProgress = (step: string): void => {
      // Work that keeps the computer busy for longer than the build may take.
      if (step.startsWith('Writing')) for (const until = Date.now() + 1_100; Date.now() < until; );
    }
    const error = await build({guides: [guide], out, formats: ['html'], timeout: 1}, {onProgress}).catch(
      (reason: unknown) => reason,
    )
    expect(error).toMatchObject({name: 'PrintError', code: 'timeout', message: 'The build took longer than 1 s.'})
    expect(await everything()).toEqual(before)
  })

  it('gives two guides of one name a folder each', async () => {
    const [first, second] = ['a.md', 'b.md'].map((name) => join(folder, name)) as [string, string]
    await writeFile(first, good)
    await writeFile(second, good.replace('# Good', '# GOOD'))
    await build({guides: [first, second], out, formats: ['html'], documents: ['flashcards']})
    expect((await readdir(out)).sort()).toEqual(['good', 'good-2'])
  })
})
