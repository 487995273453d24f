/** A tip of several paragraphs is one: set alike, or left off the card as a whole. */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import {type Pdf, type PdfText, readPdf} from '../../print/read-pdf.ts'

const tip = '**Tip:** Tell of one night that you remember.\n\nSay what woke you, and when.\n\n- The hour.\n'
const long = 'They sleep on a perch, off the ground, in the dry, and well above whatever hunts. '.repeat(4)
const asked = (bird: string, short: string, rest: string): string =>
  `### Where do ${bird} sleep?\n**Answer:** ${long}\n\n**In short:** ${short}\n\n${rest}\n\n`
const guide = `# The barn\n\n${asked('hens', 'On a perch.', tip)}${asked('ducks', long, tip)}${asked('geese', long, '')}`

let folder: string
let pdf: Pdf

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  await writeFile(join(folder, 'barn.md'), guide)
  await build({guides: [join(folder, 'barn.md')], out: join(folder, 'out'), documents: ['flashcards'], cache: false})
  pdf = await readPdf(await readFile(join(folder, 'out', 'the-barn', 'flashcards.pdf')))
}, 120_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

const found = (words: string): Array<PdfText> =>
  pdf.pages.flatMap((page) => page.texts.filter(({text}) => text.startsWith(words)))

it('a tip of several paragraphs begins beside its name, and is of one size', () => {
  const [name, first, second, third] = ['Tip', 'Tell of one night', 'Say what woke you', 'The hour'].map(
    (words) => found(words)[0],
  )
  expect(first?.y).toBe(name?.y)
  expect(new Set([name, first, second, third].map((text) => text?.size)).size).toBe(1)
})

it('a tip that has no room makes nothing else smaller', () => {
  const sizes = found('They sleep on a perch').map(({size}) => size)
  expect(sizes).toHaveLength(2)
  expect(sizes[0]).toBe(sizes[1])
  expect(found('Tell of one night')).toHaveLength(1)
})
