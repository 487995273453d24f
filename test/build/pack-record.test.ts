/** A guide of which nothing has changed is not built again, and whatever has a part in its pack makes it be. */
import {appendFile, copyFile, cp, mkdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import type {BuiltGuide} from '../../src/build/types.ts'
import {build} from '../../src/build.ts'
import type {Options} from '../../src/options.ts'
import {makeFolder} from './lighthouse.ts'

const fixtures = fileURLToPath(new URL('../fixtures/build', import.meta.url))
const text = `---
title: Lamps
date: 2024-03-01
---
# Lamps

## Light

### What does a wick do? {#wick}
**Sample answer:** It draws oil up. ![A horn](horn.png)

### What is a lens for?
`

let first: string
let work: string

async function run(folder: string, options: Options = {}): Promise<{built: BuiltGuide; steps: Array<string>}> {
  const steps: Array<string> = []
  const {guides} = await build(
    {guides: [join(folder, 'lamps.md')], out: join(folder, 'out'), documents: ['flashcards'], ...options},
    {onProgress: (step) => steps.push(step)},
  )
  return {built: guides[0] as BuiltGuide, steps}
}

const isKnown = ({steps}: {steps: Array<string>}): boolean => steps.join() === 'Lamps: nothing has changed'

beforeAll(async () => {
  first = await makeFolder()
  await copyFile(join(fixtures, 'horn.png'), join(first, 'horn.png'))
  await writeFile(join(first, 'lamps.md'), text)
  await mkdir(join(first, 'mine'))
  expect(isKnown(await run(first))).toBe(false)
})
afterAll(() => rm(first, {recursive: true, force: true}))
beforeEach(async () => {
  work = await makeFolder()
  await cp(first, work, {recursive: true, preserveTimestamps: true})
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(work, {recursive: true, force: true})
})

describe('a guide of which nothing has changed', () => {
  it('is not built again, and is told of as it was', async () => {
    const before = await run(first, {cache: false})
    const manifest = await readFile(join(first, 'out', 'lamps', 'manifest.json'))
    const {built, steps} = await run(first)
    expect(steps).toEqual(['Lamps: nothing has changed'])
    expect(built.files).toEqual(before.built.files)
    expect(built.paths).toEqual(before.built.paths)
    expect(built.guide).toEqual(before.built.guide)
    expect(built.file.messages.map(String)).toEqual(before.built.file.messages.map(String))
    expect(built.file.messages).not.toEqual([])
    expect(await readFile(join(first, 'out', 'lamps', 'manifest.json'))).toEqual(manifest)
  })
})

describe('a pack is built again', () => {
  const pack = (name: string): string => join(work, 'out', 'lamps', name)

  // The path of a guide is told in its messages: a copy is another one, until it was built once.
  beforeEach(async () => {
    await run(work)
    expect(isKnown(await run(work))).toBe(true)
  })

  it.each<[what: string, change: () => Promise<unknown>]>([
    ['a word of the guide', () => appendFile(join(work, 'lamps.md'), '\n**Sample answer:** To gather light.\n')],
    ['a picture', () => writeFile(join(work, 'horn.png'), 'no picture any more')],
    ['a document that was altered', () => appendFile(pack('flashcards.html'), ' ')],
    ['a document that is gone', () => rm(pack('flashcards.pdf'))],
    ['the page to study', () => writeFile(pack('study.html'), '')],
    ['the manifest', () => rm(pack('manifest.json'))],
    ['the ledger of cards', () => rm(pack('cards.json'))],
    ['the time of the guide', () => utimes(join(work, 'lamps.md'), 1, 1)],
    ['the records themselves', () => rm(join(work, 'out', '.studypack-cache'), {recursive: true})],
    ['the date that is to be told', async () => vi.stubEnv('SOURCE_DATE_EPOCH', '86400')],
  ])('after a change of %s', async (_, change) => {
    await change()
    expect(isKnown(await run(work))).toBe(false)
  })

  it('with other options, or as often as it is to be', async () => {
    expect(isKnown(await run(work, {paper: 'letter'}))).toBe(false)
    expect(isKnown(await run(work, {cache: false}))).toBe(false)
    expect(isKnown(await run(work, {onlyChanged: true}))).toBe(false)
  })

  it('when a template of one’s own has changed', async () => {
    const templates = join(work, 'mine')
    await run(work, {templates})
    expect(isKnown(await run(work, {templates}))).toBe(true)
    await mkdir(join(templates, 'flashcards'), {recursive: true})
    await writeFile(join(templates, 'flashcards', 'note.hbs'), 'x')
    expect(isKnown(await run(work, {templates}))).toBe(false)
  })

  it('as long as something is wanting that may be there next time', async () => {
    await rm(join(work, 'horn.png'))
    await run(work)
    await copyFile(join(fixtures, 'horn.png'), join(work, 'horn.png'))
    const {built, steps} = await run(work)
    expect(steps).not.toEqual(['Lamps: nothing has changed'])
    expect(built.file.messages.map(({ruleId}) => ruleId)).not.toContain('image')
  })
})
