/** Two hundred cards filled in at random, by two programs, each read back by the other: what went in comes out. */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import {fillWithPdfJs, fillWithPdfLib, readWithPdfJs, readWithPdfLib, type Values} from '../../print/fill-form.ts'

const kits = 10
const questions = 20
const languages = [
  'Said she warned the customers first, then moved the writes.',
  'Zażółć gęślą jaźń: „najpierw ostrzegła klientów”.',
  '她先通知了客户，然后才修复数据库。',
  'قال إنه أبلغ العملاء أولاً ثم أصلح الخلل.',
]

let folder: string
let bytes: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  const path = join(folder, 'guide.md')
  const asked = Array.from(
    {length: questions},
    (_, index) => `## What of lamp ${index + 1}? {#lamp-${index + 1}}\n\n**Framework:**\n- **Wick:** named it.\n`,
  )
  await writeFile(path, `# Lamps\n\n${asked.join('\n')}`)
  const {guides} = await build({guides: [path], out: folder, documents: ['scorecards'], formats: ['pdf']})
  bytes = await readFile(guides[0]?.paths[0] ?? '')
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const words = fc
  .array(fc.constantFrom(...languages), {minLength: 1, maxLength: 3})
  .chain((lines) => fc.tuple(fc.constant(lines.join('\n')), fc.stringMatching(/^[ -~]{0,12}$/)))
  .map(([text, more]) => `${text} ${more}`.trim())

const card = fc.record({
  score: fc.integer({min: 0, max: 7}),
  notes: words,
  start: fc.constantFrom('9:05', '10:40', ''),
  heard: fc.boolean(),
  probe: fc.boolean(),
})

function randomKits(seed: number): Array<Values> {
  return fc.sample(fc.array(card, {minLength: questions, maxLength: questions}), {seed, numRuns: kits}).map((cards) => {
    const values = new Map<string, string | boolean | number>([['kit.code', `C-${seed}`]])
    for (const [index, {score, notes, start, heard, probe}] of cards.entries()) {
      const prefix = `lamp-${index + 1}`
      values.set(`${prefix}.score`, score).set(`${prefix}.notes`, notes).set(`${prefix}.start`, start)
      values.set(`${prefix}.heard.1`, heard).set(`${prefix}.probe.2`, probe)
    }
    return values
  })
}

describe.each([
  ['pdf.js', fillWithPdfJs, readWithPdfLib],
  ['pdf-lib', fillWithPdfLib, readWithPdfJs],
])(`${kits * questions} cards filled in by %s`, (_, fill, read) => {
  it('come back as they were, in any script', async () => {
    let equal = 0
    for (const values of randomKits(17)) {
      const back = await read(await fill(bytes, values), values.keys())
      expect(back).toEqual(values)
      equal += questions
    }
    expect(equal).toBe(kits * questions)
  })
})
