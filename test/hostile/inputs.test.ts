/** Every hostile input through the whole route, and what comes out opened in a browser that lets everything run. */
import {readdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {buildDocuments} from '../../src/build/build-documents.ts'
import {createContext} from '../../src/build/create-context.ts'
import {createDeck} from '../../src/build/create-deck.ts'
import {deckExporters} from '../../src/export/exporters.ts'
import {resolveOptions} from '../../src/options.ts'
import {Printer} from '../../src/print/printer.ts'
import {loadTemplates} from '../../src/render/templates.ts'
import {due, recorded} from './figures.ts'
import {mergedGuide} from './merged-guide.ts'
import {allPayloads, folder, type Payload} from './payloads.ts'
import {setTrap, type Trap} from './trap.ts'

const batchSize = 500
const payloads = allPayloads()
const batches = Array.from({length: Math.ceil(payloads.length / batchSize)}, (_, index) => {
  const batch = payloads.slice(index * batchSize, (index + 1) * batchSize)
  return {name: `${index}, from ${batch[0]?.list}`, index, batch}
})

let trap: Trap
let printer: Printer

beforeAll(async () => {
  trap = await setTrap()
  printer = new Printer()
})
afterAll(async () => {
  await trap.close()
  await printer.close()
})

/** The pages that a batch becomes, for paper and for screens, and its cards as a flashcard program shows them. */
async function pagesOf(batch: ReadonlyArray<Payload>): Promise<Map<string, VFile>> {
  const file = new VFile({path: join(tmpdir(), 'nowhere', 'batch.md'), value: ''})
  const {guide, failures} = mergedGuide(batch)
  expect(failures).toEqual([])
  const options = resolveOptions()
  const context = await createContext({guide, file, options, templates: loadTemplates(), printer: null})
  const documents = await buildDocuments(context, {}, async (_, document) => document)
  const pages = new Map<string, VFile>()
  for (const [name, {html, screen}] of documents) {
    pages.set(`${name}.html`, html)
    if (screen) pages.set(`${name}.screen.html`, screen)
  }
  const deck = await createDeck(guide, file, {pictures: 'inside', back: null})
  const tsv = String(await deckExporters['anki-tsv'].write(deck, null))
  const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
  // Flashcard programs take the quotes of the table away, and put fields into a page as they are.
  const fields = Array.from(tsv.matchAll(/"((?:[^"]|"")*)"/g), ([, field = '']) => field.replaceAll('""', '"'))
  pages.set(
    'cards.html',
    new VFile({path: 'cards.html', value: `<!doctype html>${policy}<body>${fields.join('<hr>')}`}),
  )
  return pages
}

describe('hostile inputs through the whole route', () => {
  it.runIf(folder)('are more than ten thousand', () => {
    expect(payloads.length).toBeGreaterThan(10_000)
  })

  it.each(due('inputs', batches))(
    'run nothing and ask for nothing: batch $name',
    ({name: batchName, index, batch}) =>
      recorded('inputs', batchName, async () => {
        const [began, before] = [Date.now(), await readdir(tmpdir())]
        let [opened, printed] = [0, 0]
        const pages = await pagesOf(batch)
        const made = Date.now() - began
        for (const [name, html] of pages) {
          // What does nothing without our policy does nothing with it; that the policy itself harms nothing, a fifth shows.
          for (const policy of index % 5 === 0 ? [true, false] : [false]) {
            const caught = await trap.open(String(html), {policy})
            expect(caught, `${name}, policy ${policy}`).toEqual({ran: [], asked: [], dangerous: []})
            opened++
          }
          if (name === 'booklet.html' && index % 5 === 0) {
            await printer.print(html, {draft: true})
            printed++
          }
        }
        expect(
          (await readdir(tmpdir())).filter((name) => !before.includes(name) && /passwd|win\.ini|marker/.test(name)),
        ).toEqual([])
        return {inputs: batch.length, opened, printed, made, ms: Date.now() - began}
      }),
    600_000,
  )
})

describe('the trap', () => {
  it('catches what runs, asks or could', async () => {
    const page = (body: string): string =>
      `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><body>${body}`
    const body =
      '<img src="http://127.0.0.1:9/x" onerror="alert(1)"><script>confirm(2)</script><a href="javascript:prompt(3)">x</a>'
    const open = await trap.open(page(body), {policy: false})
    expect(open.ran).toContain('confirm(2)')
    expect(open.ran).toContain('alert(1)')
    expect(open.asked).toEqual(['http://127.0.0.1:9/x'])
    expect(open.dangerous).toEqual(['IMG onerror=alert(1)', 'A href=javascript:prompt(3)'])
    const held = await trap.open(page(body))
    expect(held.ran).toEqual([])
  })
})
