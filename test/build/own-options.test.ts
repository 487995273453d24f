/** What a config says of a document or a guide alone. */
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {build} from '../../src/build.ts'
import type {Row} from '../../src/options/row.ts'
import {rows} from '../../src/options/rows.ts'
import {documentNames} from '../../src/options.ts'
import {temporaryFolder} from './lighthouse.ts'

const guide = `# Bells

## Casting

### Why bronze? {#bronze}
![A crack](crack.svg)

**Level:** junior · **Minutes:** 5

**Answer:** It rings.

### Why tin? {#tin}
**Level:** senior · **Minutes:** 5

**Answer:** It hardens.
`

let cwd: string

beforeEach(async () => {
  cwd = await temporaryFolder()
  await writeFile(join(cwd, 'bells.md'), guide)
  await writeFile(join(cwd, 'crack.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
})

async function pack(config: string): Promise<{names: Array<string>; text: (name: string) => Promise<string>}> {
  await writeFile(join(cwd, 'c.yaml'), config)
  await build({config: join(cwd, 'c.yaml'), guides: [join(cwd, 'bells.md')], out: join(cwd, 'out')})
  const folder = join(cwd, 'out', 'bells')
  return {names: await readdir(folder), text: (name) => readFile(join(folder, name), 'utf8')}
}

describe('a config', () => {
  it('chooses questions for one document, from the whole guide', async () => {
    const {text} = await pack(
      'formats: html\nlevel: senior\nscorecards: {level: junior}\nflashcards: {questions: [1, 2], limit: 1, level: [junior, senior]}\n',
    )
    const [booklet, cards, flashcards] = await Promise.all(
      ['booklet.html', 'scorecards.html', 'flashcards.html'].map(text),
    )
    expect([booklet?.includes('Why bronze?'), booklet?.includes('Why tin?')]).toEqual([false, true])
    expect([cards?.includes('Why bronze?'), cards?.includes('Why tin?')]).toEqual([true, false])
    expect([flashcards?.includes('Why bronze?'), flashcards?.includes('Why tin?')]).toEqual([true, false])
    // Its picture is there, although the pack at large has no question with one.
    expect(cards?.includes('src="data:image/svg+xml')).toBe(true)
  })

  it('keeps a budget to the document under whose name it stands', async () => {
    const {text} = await pack('formats: html\nscorecards: {budget: true, minutes: 11}\n')
    expect(await text('booklet.html')).toContain('Why tin?')
    expect(await text('scorecards.html')).not.toContain('Why tin?')
  })

  it('says in which formats each document is wanted, its colour and its theme', async () => {
    const {names, text} = await pack(
      'formats: html\ncolor: "#123456"\nflashcards: {formats: pdf}\nscorecards: {color: "#654321", theme: modern}\n',
    )
    expect(names.filter((name) => !/json$/.test(name))).toEqual(['booklet.html', 'flashcards.pdf', 'scorecards.html'])
    expect(await text('scorecards.html')).toContain('--accent: #654321')
    expect(await text('scorecards.html')).toContain('--sans: "IBM Plex Sans"')
  })

  it('says all of that of a guide, and of a document of a guide', async () => {
    const {names, text} = await pack(
      'formats: html\nperGuide:\n  bells.md: {documents: [booklet, flashcards], flashcards: {questions: tin}}\n',
    )
    expect(names.filter((name) => !/json$/.test(name))).toEqual(['booklet.html', 'flashcards.html', 'study.html'])
    expect(await text('flashcards.html')).not.toContain('Why bronze?')
    expect(await text('booklet.html')).toContain('Why bronze?')
  })

  it.each([
    ['flashcards:\n  stock: avery-1\n', 'c.yaml:2:3: `stock` is `avery-1`; it can be a4-a7-8'],
    ['card: big\n', 'c.yaml:1:1: `card` is `big`'],
    ['perGuide:\n  bells.md:\n    flashcards: {backOffset: "1"}\n', 'c.yaml:3:18: `backOffset` is `1`'],
    ['bleed: "9"\n', 'c.yaml:1:1: `bleed` is `9`'],
    ['budget: true\n', 'c.yaml:1:1: `budget` needs --minutes'],
    ['scorecards: {topics: [nowhere]}\n', 'is called `nowhere`'],
  ])('%j is refused at its place', async (config, words) => {
    await expect(pack(config)).rejects.toThrow(words)
  })
})

describe('every option', () => {
  /** What has to be the same for all documents of a guide: how it is read, and what is made of it. */
  const ofGuide = ['allowRemote', 'documents', 'dialect', 'for', 'rules', 'strict', 'templates']
  const ofRun = ['guides', 'out', 'browser', 'timeout', 'config', 'cache']

  it('may be said of a document, but for those that are the guide’s or the run’s', () => {
    const table = Object.entries(rows) as Array<[string, Row]>
    expect(
      table
        .filter(([, {documents}]) => !documents)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...ofGuide, ...ofRun].sort())
    const shared = table.filter(([, {documents}]) => documents?.length === documentNames.length).map(([name]) => name)
    expect(shared).toEqual(
      expect.arrayContaining(['paper', 'theme', 'color', 'logo', 'formats', 'topics', 'limit', 'budget']),
    )
  })
})
