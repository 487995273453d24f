import {readdirSync, readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import type {BuiltGuide} from '../../src/build/types.ts'
import {build} from '../../src/build.ts'
import type {Options} from '../../src/options.ts'
import {type Pdf, readPdf} from '../print/read-pdf.ts'
import {temporaryFolder} from './lighthouse.ts'
import {missingWords, wordsIn} from './words.ts'

const documents = ['booklet', 'scorecards', 'flashcards'] as const
const root = fileURLToPath(new URL('../fixtures/dialects', import.meta.url))

/** Guides with something to ask: the file, and the prompts that a reader finds in it. */
const guides = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.gold'))
  .sort()
  .map((path) => ({
    path: join(root, path.replace(/gold$/, 'md')),
    prompts: readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(line.indexOf('\t') + 1)),
  }))
  .filter(({prompts}) => prompts.length > 0)

async function built(paths: Array<string>, options: Options): Promise<{out: string; guides: Array<BuiltGuide>}> {
  const out = await temporaryFolder()
  const {guides, printError} = await build({guides: paths, out, ...options})
  if (printError) throw printError
  return {out, guides}
}

const errorsOf = ({file}: BuiltGuide): Array<string> =>
  file.messages.filter(({fatal}) => fatal).map((message) => `${file.basename}: ${message.reason}`)

const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x?[0-9a-f]+;|&\w+;/gi, ' ')

it('every dialect comes out as three pages of HTML that ask what the guide asks', async () => {
  const {out, guides: all} = await built(
    guides.map(({path}) => path),
    {formats: ['html']},
  )
  expect(all.flatMap(errorsOf)).toEqual([])
  for (const [index, {guide, file}] of all.entries()) {
    for (const name of documents) {
      const text = textOf(await readFile(join(out, guide.identifier, `${name}.html`), 'utf8'))
      const asked = guides[index]?.prompts.flatMap(wordsIn) ?? []
      expect(missingWords([...new Set(asked)], wordsIn(text)), `${name} of ${file.basename}`).toEqual([])
    }
  }
}, 60_000)

it('one guide of each dialect is printed within its pages, each side of a card behind the other', async () => {
  const folders = new Map(guides.map(({path}) => [basename(dirname(path)), path]))
  const {out, guides: all} = await built([...folders.values()], {formats: ['pdf']})
  expect(all.flatMap(errorsOf)).toEqual([])
  for (const {guide, file} of all) {
    for (const name of documents) {
      const pdf: Pdf = await readPdf(await readFile(join(out, guide.identifier, `${name}.pdf`)))
      for (const [index, {texts, width, height}] of pdf.pages.entries()) {
        const outside = texts.filter((text) => text.x < 3 || text.x + text.width > width - 3 || text.y > height - 3)
        expect(
          outside.map(({text}) => text),
          `${name} of ${file.basename}, page ${index + 1}`,
        ).toEqual([])
      }
      if (name === 'flashcards') expect(pdf.pages.length % 2).toBe(0)
    }
  }
}, 90_000)
