import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import type {BuiltGuide} from '../../src/build/types.ts'
import {build} from '../../src/build.ts'
import type {Options} from '../../src/options.ts'
import {readLines} from '../print/read-lines.ts'
import {readPdf} from '../print/read-pdf.ts'
import {temporaryFolder} from './lighthouse.ts'

const guide = `---
date: 2026-02-01
---
# Light

## Night {#night}

### Who lights the lamp? {#lamp}
**In short:** Whoever has the watch.

### What tells you that fog comes?
**In short:** The far buoy pales.
`

/** A guide in a folder of its own, built as often as it takes. */
async function writer() {
  const folder = await temporaryFolder()
  return async (text: string, options: Options = {}): Promise<{built: BuiltGuide; pdf: Buffer; ledger: string}> => {
    await writeFile(join(folder, 'light.md'), text)
    const {guides, printError} = await build({
      guides: [join(folder, 'light.md')],
      out: join(folder, 'out'),
      documents: ['flashcards'],
      formats: ['pdf'],
      ...options,
    })
    if (printError) throw printError
    const read = (name: string): Promise<Buffer> => readFile(join(folder, 'out', 'light', name))
    return {built: guides[0] as BuiltGuide, pdf: await read('flashcards.pdf'), ledger: String(await read('cards.json'))}
  }
}

const textOf = async (bytes: Buffer): Promise<string> => (await readPdf(bytes)).pages.map(({text}) => text).join('\n')
const ruleIds = ({file}: BuiltGuide): Array<string | undefined> => file.messages.map(({ruleId}) => ruleId ?? undefined)

it('with --only-changed print what is new since the last print, and nothing where nothing is', async () => {
  const run = await writer()
  const first = await run(guide)
  expect(await textOf(first.pdf)).toContain('Night')
  const again = await run(guide, {onlyChanged: true})
  expect(ruleIds(again.built)).toContain('card-unchanged')
  expect(again.pdf.equals(first.pdf)).toBe(true)
  expect(again.ledger).toBe(first.ledger)

  const changed = guide.replace('Whoever has the watch.', 'The second keeper.')
  await run(changed, {formats: ['html']})
  const text = await textOf((await run(changed, {onlyChanged: true})).pdf)
  expect(text).toContain('The second keeper.')
  expect(text).not.toMatch(/fog|2 questions on/)
})

it('say when a question under a new name would leave its card a stranger, and how to keep it', async () => {
  const run = await writer()
  const before = JSON.parse((await run(guide, {formats: ['html', 'pdf']})).ledger)
  const {built, ledger} = await run(guide.replace('What tells you', 'How do you know'))
  const message = built.file.messages.find(({ruleId}) => ruleId === 'card-renamed')
  expect(message?.line).toBe(11)
  expect(message?.note).toContain('{#what-tells-you-that-fog-comes}')
  expect(JSON.parse(ledger).cards.lamp).toEqual(before.cards.lamp)
})

it('refuse a ledger that cannot be read, and leave it as it is', async () => {
  const run = await writer()
  const {built} = await run(guide)
  const path = join(String(built.paths[0]), '..', 'cards.json')
  await writeFile(path, '{"cards": [')
  await expect(run(guide)).rejects.toThrow(/cards\.json: it is no JSON\. Put it right, or remove it/)
  expect(String(await readFile(path))).toBe('{"cards": [')
})

it('move a side by its offset, marks and all', async () => {
  const run = await writer()
  const [plain, moved] = [await run(guide), await run(guide, {frontOffset: '1.5,-0.5', backOffset: '-2,0.25'})]
  const offset = (index: number, a: Awaited<ReturnType<typeof readPdf>>, b: typeof a): Array<number> => {
    const [one, other] = [a.pages[index]?.texts[0], b.pages[index]?.texts[0]]
    return [(other?.x ?? 0) - (one?.x ?? 0), (other?.y ?? 0) - (one?.y ?? 0)]
  }
  const [a, b] = [await readPdf(plain.pdf), await readPdf(moved.pdf)]
  for (const [index, wanted] of [
    [1.5, -0.5],
    [-2, 0.25],
  ].entries()) {
    const [x = 0, y = 0] = offset(index, a, b)
    expect(Math.abs(x - (wanted[0] ?? 0))).toBeLessThan(0.05)
    expect(Math.abs(y - (wanted[1] ?? 0))).toBeLessThan(0.05)
  }
  const [[before], [after]] = [await readLines(plain.pdf, [0.1]), await readLines(moved.pdf, [0.1])]
  expect((after?.[0]?.[0] ?? 0) - (before?.[0]?.[0] ?? 0)).toBeCloseTo(1.5, 1)
})
