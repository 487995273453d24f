import {copyFile, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, beforeEach, expect, it, vi} from 'vitest'
import {keepPrints} from '../../src/preview/kept-prints.ts'
import {previewed, Session} from '../../src/preview/session.ts'
import {ProofPrinter} from '../../src/print/proof-printer.ts'
import {lighthouse} from '../build/lighthouse.ts'

const memory = vi.hoisted(() => ({isKept: true}))

vi.mock('../../src/build/pack-memory.ts', async (original) => {
  const {createPackMemory} = await original<typeof import('../../src/build/pack-memory.ts')>()
  const nothing = {html: {get: () => undefined, set() {}}, fitsOf: () => null}
  return {createPackMemory: () => (memory.isKept ? createPackMemory() : nothing)}
})

let folder: string
let guide: string
let text: string
let session: Session
const printer = new ProofPrinter({cache: keepPrints()})
const sessions: Array<Session> = []

function open(): Session {
  const options = {guides: [guide], out: join(folder, 'out')}
  const made = new Session({options, editor: 'vscode', printer, onRead: () => {}})
  sessions.push(made)
  return made
}

async function proofsOf(made: Session) {
  const proofs = []
  for (const name of previewed) {
    const proof = await made.proof(name, true)
    proofs.push({name, labels: proof?.labels, parts: proof?.parts.map(({id, pages, skip}) => ({id, pages, skip}))})
  }
  return proofs
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  guide = join(folder, 'guide.md')
  // With a link that says on which page its place is, and a footnote that is told far away.
  text = (await readFile(lighthouse, 'utf8'))
    .replace('weather alone.', 'weather alone: see [the clockwork](#clockwork).')
    .replace('will know where they lead.', 'will know where they lead.[^wool]')
    .replace(/$/, '\n\n[^wool]: Wool is dear.\n')
  await copyFile(join(dirname(lighthouse), 'horn.png'), join(folder, 'horn.png'))
  await writeFile(guide, text)
  session = open()
  await session.refresh()
  await proofsOf(session)
})
beforeEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await Promise.all(sessions.map((made) => made.close()))
  await printer.close()
  await rm(folder, {recursive: true, force: true})
})

const changes: Array<[name: string, change: (text: string) => string]> = [
  ['a word, and a letter that no other page has', (before) => before.replace(' the ', ' Ω our ')],
  [
    'everything moved by a paragraph and a question before the others',
    (before) =>
      before
        .replace(/^# .*$/m, '$&\n\nA paragraph that was not there.')
        .replace(/^### /m, '### Who lights the lamp?\n\n**Answer:** The keeper.\n\n### '),
  ],
  [
    'the title, and a footnote that is told elsewhere',
    (before) => before.replace(/^title: .*$/m, 'title: Keepers').replace('Wool is dear', 'Wool is cheap'),
  ],
]

it.each(changes)('shows the pages of a new preview after a change: %s', async (_, change) => {
  const changed = change(text)
  expect(changed).not.toBe(text)
  await writeFile(guide, changed)
  await session.refresh([guide])
  memory.isKept = false
  const fresh = open()
  memory.isKept = true
  await fresh.refresh()
  expect(await proofsOf(session)).toEqual(await proofsOf(fresh))
})

it('measures nothing anew of which no word has changed', async () => {
  await writeFile(guide, text)
  await session.refresh([guide])
  await proofsOf(session)
  const fit = vi.spyOn(printer, 'fit')
  await writeFile(guide, text.replace(/\n$/, '\n\n\n'))
  await session.refresh([guide])
  await session.proof('flashcards', true)
  // The dividers, which are on one page.
  expect(fit.mock.calls.length).toBeLessThanOrEqual(1)
})
