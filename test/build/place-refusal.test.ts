/** What the browser refuses to show is told with the line of the guide that it comes from. */
import {cp, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {placeRefusal} from '../../src/build/place-refusal.ts'
import {build} from '../../src/build.ts'
import {PrintError} from '../../src/print/print-error.ts'
import {lighthouse, temporaryFolder} from './lighthouse.ts'

const refused = (...subjects: Array<string>): PrintError =>
  new PrintError('page-refused', 'It was refused.', {subjects})
const messageFor = (text: string, error: unknown): string =>
  String((placeRefusal(error, new VFile({path: 'guide.md', value: text})) as Error).message)

describe('a page that was refused', () => {
  it.each([
    ['one\n\nsee <img src="http://a.example/x.png">', 'http://a.example/x.png', 'guide.md:3:15: '],
    ['see HTTP://A.example/B c.png', 'http://a.example/B%20c.png', 'guide.md:1:5: '],
    ['one\ntwo //a.example/x.png', 'http://a.example/x.png', 'guide.md:2:16: '],
    ['one\ntwo a.example', 'http://a.example/', 'guide.md:2:5: '],
    ['![the horn](horn.png)', 'the horn', 'guide.md:1:3: '],
    ['nothing of it', 'http://a.example/x.png', ''],
  ])('has the place of what it asked for: %j', (text, subject, place) => {
    expect(messageFor(text, refused(subject))).toBe(`${place}It was refused.`)
  })

  it('is told with the first place of several, and other errors are as they were', () => {
    expect(messageFor('x y', refused('http://nowhere.example/', 'x y'))).toBe('guide.md:1:1: It was refused.')
    const other = new PrintError('timeout', 'Too long.')
    expect(placeRefusal(other, new VFile('Too long.'))).toBe(other)
  })
})

describe('a build', () => {
  it('names the line of a picture that looks like one and cannot be shown', async () => {
    const folder = await temporaryFolder()
    const horn = await readFile(join(dirname(lighthouse), 'horn.png'))
    await writeFile(join(folder, 'torn.png'), Buffer.concat([horn.subarray(0, 33), Buffer.alloc(200, 7)]))
    const path = join(folder, 'guide.md')
    await writeFile(path, '# Horns\n\n## Which?\n\n**Answer:** This:\n\n![the torn horn](torn.png)\n')
    const failed = build({guides: [path], out: join(folder, 'out'), documents: ['booklet']})
    await expect(failed).rejects.toMatchObject({
      code: 'page-refused',
      message: `${path}:7:3: booklet.html has pictures that cannot be shown: the torn horn.`,
    })
  }, 60_000)

  it('names the line of an address that a template asks for', async () => {
    const folder = await temporaryFolder()
    await cp('templates', join(folder, 'templates'), {recursive: true})
    const template = join(folder, 'templates', 'booklet', 'index.hbs')
    const source = await readFile(template, 'utf8')
    await writeFile(template, source.replace(/(<body[^>]*>)/, '$1<img src="{{cover.title}}" alt="">'))
    const path = join(folder, 'guide.md')
    await writeFile(path, '# http://127.0.0.1:9/secret.png\n\n## Which?\n\n**Answer:** This.\n')
    const templates = join(folder, 'templates')
    const failed = build({guides: [path], out: join(folder, 'out'), documents: ['booklet'], templates})
    await expect(failed).rejects.toMatchObject({
      code: 'page-refused',
      message: expect.stringContaining(
        `${path}:1:3: booklet.html has pictures that cannot be shown: http://127.0.0.1:9/secret.png`,
      ),
    })
  }, 60_000)
})
