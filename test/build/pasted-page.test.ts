/** A pasted page comes through whole: all three documents, and every word in the booklet. */
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {readPdf} from '../print/read-pdf.ts'
import {buildLighthouse, type Pack} from './lighthouse.ts'
import {missingWords, wordsIn} from './words.ts'

const pasted = fileURLToPath(new URL('../fixtures/build/pasted-page.txt', import.meta.url))
let pack: Pack

beforeAll(async () => {
  pack = await buildLighthouse({guides: [pasted]})
}, 120_000)
afterAll(() => pack.remove())

it('prints each document as HTML and PDF', () => {
  const names = pack.built.paths.map((path) => path.split(/[\\/]/).at(-1))
  for (const name of ['booklet', 'scorecards', 'flashcards']) {
    expect(names).toContain(`${name}.html`)
    expect(names).toContain(`${name}.pdf`)
  }
})

it('has lost no word in the booklet but the slip in a label, which is set right there', async () => {
  const {pages} = await readPdf(await pack.read('booklet.pdf'))
  const text = pages.map((page) => page.text).join('\n')
  expect(missingWords(wordsIn(await readFile(pasted, 'utf8')), wordsIn(text))).toEqual(['asks'])
})

it('has 26 scorecards, one question to a sheet', async () => {
  const {pages} = await readPdf(await pack.read('scorecards.pdf'))
  expect(pages.filter((page) => /word for word, then wait/.test(page.text))).toHaveLength(26)
})
