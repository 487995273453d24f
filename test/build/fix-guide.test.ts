import {chmod, lstat, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {decode} from '../../src/build/decode.ts'
import {type Checked, fixGuide} from '../../src/build/fix-guide.ts'
import {IoError} from '../../src/build/io-error.ts'
import {resolveOptions} from '../../src/options.ts'
import {temporaryFolder} from './lighthouse.ts'

const bom = '\uFEFF'
const guide = [
  '# Bees',
  '',
  '## Why?  ',
  '',
  '**Sampl answer:** The bees\u200B’ cafÃ©.\t',
  '',
  '**Tip:** Look.',
  '',
].join('\r\n')
const fixed = guide.replace('Sampl', 'Sample').replace('\u200B', '').replace('Ã©', 'é')

let folder: string
let path: string

beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder, 'guide.md')
  await writeFile(path, bom + guide)
})

async function fix(name = path): Promise<Checked> {
  return fixGuide(decode(await readFile(name), name), resolveOptions({}))
}

describe('fixing a guide', () => {
  it('changes what is fixed and not a byte more: mark, line endings and spaces stay', async () => {
    const result = await fix()
    expect(result.fixed).toBe(3)
    expect((await readFile(path)).toString('utf8')).toBe(bom + fixed)
    expect(await readdir(folder)).toEqual(['guide.md'])
    expect(result.file.messages.map(String)).toEqual([])
    expect((await fix()).fixed).toBe(0)
  })

  it('takes labels with the capitals that the guide has', async () => {
    await writeFile(path, '## Why?\n\n**Sample Answer:** A.\n\n## Who?\n\n**Sample Anser:** B.\n')
    await fix()
    expect(await readFile(path, 'utf8')).toBe('## Why?\n\n**Sample Answer:** A.\n\n## Who?\n\n**Sample Answer:** B.\n')
  })

  it('goes on where one fix brings another to light', async () => {
    await writeFile(path, '## Why?\n\n**Sampl\u200Be anser:** A.\n')
    await fix()
    expect(await readFile(path, 'utf8')).toBe('## Why?\n\n**Sample answer:** A.\n')
  })

  it('works in plain text', async () => {
    const page =
      'Bees\nWhy?\nWhy they ask: To hear.\nSample Answer: Because.\nWho?\nWhy they asks: To know.\nSample Answer: Me.\n'
    await writeFile(path, page)
    await fix()
    expect(await readFile(path, 'utf8')).toBe(page.replace('they asks', 'they ask'))
  })

  it('does nothing to a file without such faults', async () => {
    await writeFile(path, fixed)
    const before = (await stat(path)).mtimeMs
    expect((await fix()).fixed).toBe(0)
    expect((await stat(path)).mtimeMs).toBe(before)
  })

  it('writes through a link, and keeps who may read it', async () => {
    await chmod(path, 0o640)
    const link = join(folder, 'link.md')
    await symlink(path, link)
    await fix(link)
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect((await stat(path)).mode & 0o777).toBe(0o640)
    expect(await readFile(path, 'utf8')).toBe(bom + fixed)
  })

  it('refuses a file that changed meanwhile', async () => {
    const file = decode(await readFile(path), path)
    await writeFile(path, `${guide}more`)
    await expect(fixGuide(file, resolveOptions({}))).rejects.toThrow(IoError)
    expect(await readFile(path, 'utf8')).toBe(`${guide}more`)
  })

  it('leaves alone what a config has turned off', async () => {
    const rules = {'label-typo': 'off', 'encoding-damage': 'off'}
    const {fixed: count} = await fixGuide(decode(await readFile(path), path), resolveOptions({rules}))
    expect(count).toBe(1)
    expect(await readFile(path, 'utf8')).toBe(bom + guide.replace('\u200B', ''))
  })
})
