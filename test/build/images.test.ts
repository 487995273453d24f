import {copyFile, mkdir, symlink, truncate, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {beforeEach, describe, expect, it} from 'vitest'
import {type GuideImages, readImages} from '../../src/build/images.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {lighthouse, temporaryFolder} from './lighthouse.ts'

const horn = join(dirname(lighthouse), 'horn.png')
let outside: string
let folder: string

beforeEach(async () => {
  outside = await temporaryFolder()
  folder = join(outside, 'guide')
  await mkdir(join(folder, 'pictures'), {recursive: true})
  await copyFile(horn, join(folder, 'pictures', 'the horn.png'))
  await copyFile(horn, join(outside, 'secret.png'))
})

async function imagesOf(
  answer: string,
  path = join(folder, 'guide.md'),
): Promise<GuideImages & {messages: Array<string>}> {
  const file = new VFile({path, value: `# Guide\n\n## Why?\n\n**Answer:** ${answer}\n`})
  const images = await readImages(parseGuide(file), file)
  const messages = file.messages.filter(({ruleId}) => ruleId === 'image').map(({line, reason}) => `${line}: ${reason}`)
  return {...images, messages}
}

describe('pictures of a guide', () => {
  it.each([
    ['![x](<pictures/the horn.png>)', 'pictures/the%20horn.png'],
    ['![x](pictures/the%20horn.png)', 'pictures/the%20horn.png'],
    ['![x](./pictures/the%20horn.png?raw=1#top)', './pictures/the%20horn.png?raw=1#top'],
    ['![x][horn]\n\n[horn]: pictures/the%20horn.png', 'pictures/the%20horn.png'],
    ['Inline <img src="pictures/the%20horn.png"> HTML', 'pictures/the%20horn.png'],
  ])('are read: %s', async (answer) => {
    const {data, files, messages} = await imagesOf(answer)
    expect(messages).toEqual([])
    expect(Object.values(data)).toEqual([expect.stringMatching(/^data:image\/png;base64,iVBOR/)])
    expect(files.map(({bytes}) => bytes.length)).toEqual([545])
  })

  it('are read once, however often they stand there', async () => {
    const {files} = await imagesOf('![a](pictures/the%20horn.png) ![b](pictures/the%20horn.png)')
    expect(files).toHaveLength(1)
  })

  it.each([
    ['../secret.png', 'outside that folder'],
    ['pictures/../../secret.png', 'outside that folder'],
    ['%2e%2e/secret.png', 'outside that folder'],
    ['link.png', 'outside that folder'],
    ['/etc/hostname', 'there is no such file'],
    ['nowhere.png', 'there is no such file'],
    ['http://127.0.0.1/x.png', 'on the network'],
    ['//127.0.0.1/x.png', 'on the network'],
    ['file:///etc/hostname', 'not in that folder'],
    ['data:image/png;base64,AAAA', 'not in that folder'],
    ['pictures', 'not a file'],
    ['large.png', 'larger than 10 MiB'],
    ['text.png', 'unsupported file type'],
    ['huge.png', 'pixels are too many'],
  ])('are refused with a warning at their line: %s', async (url, words) => {
    await symlink(join(outside, 'secret.png'), join(folder, 'link.png'))
    await writeFile(join(folder, 'text.png'), 'no picture at all')
    await writeFile(join(folder, 'large.png'), '')
    await truncate(join(folder, 'large.png'), 11 * 1024 * 1024)
    const header = '89504e470d0a1a0a0000000d494844520000ffff0000ffff08020000000000000000000000'
    await writeFile(join(folder, 'huge.png'), Buffer.from(header, 'hex'))
    const {data, messages} = await imagesOf(`![x](${url})`)
    expect(Object.keys(data)).toEqual([])
    expect(messages).toEqual([expect.stringMatching(/^5: Unexpected picture/)])
    expect(messages[0]).toContain(words)
  })

  it('of a guide from standard input are none', async () => {
    const {messages} = await imagesOf('![x](pictures/the%20horn.png)', 'stdin.md')
    expect(messages[0]).toContain('standard input has no folder')
  })

  it('are no way to the prototype', async () => {
    const {data} = await imagesOf('![x](constructor) ![y](__proto__)')
    expect(Object.getPrototypeOf(data)).toBeNull()
    expect(Object.keys(data)).toEqual([])
  })
})
