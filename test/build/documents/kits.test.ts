/** One run, a kit for each candidate and interviewer, and the table of who asks what. */
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import {infoKey, type KitDescription} from '../../../src/guide/kit.ts'
import {readRawForm} from '../../print/read-form.ts'
import {readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, lighthouse, type Pack, temporaryFolder} from '../lighthouse.ts'

let pack: Pack
let folder: string
const steps: Array<string> = []

const kits = `role: Keeper of the light
minutes: 45
candidates: [C-1, C-2]
interviewers:
  - {name: Ottilie Brandt, competency: [Staying calm]}
  - {name: Rasmus Holm, competency: [Care with machines, Staying calm], limit: 2}
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  const path = join(folder, 'kits.yaml')
  await writeFile(path, kits)
  pack = await buildLighthouse({documents: ['scorecards'], formats: ['pdf'], kits: path}, (step) => steps.push(step))
})
afterAll(() => Promise.all([pack?.remove(), rm(folder, {recursive: true, force: true})]))

it('kits are files with the names of both, sorted, and each is told as it is made', async () => {
  expect((await readdir(pack.folder)).sort()).toEqual([
    'coverage.pdf',
    'manifest.json',
    'scorecards-c-1-ottilie-brandt.pdf',
    'scorecards-c-1-rasmus-holm.pdf',
    'scorecards-c-2-ottilie-brandt.pdf',
    'scorecards-c-2-rasmus-holm.pdf',
  ])
  expect(steps).toContain('Kit 3 of 4: C-2, Ottilie Brandt')
})

it('kits have their own names and questions, on every sheet and in the file', async () => {
  const bytes = await pack.read('scorecards-c-2-rasmus-holm.pdf')
  const pdf = await readPdf(bytes)
  expect(pdf.pages[0]?.text).toContain('Rasmus Holm')
  for (const {text} of pdf.pages.slice(1)) expect(text).toMatch(/C-2[\s\S]*RH/)
  const description = JSON.parse((await readRawForm(bytes)).info.get(infoKey) ?? '') as KitDescription
  expect(description).toMatchObject({
    candidate: 'C-2',
    interviewer: 'Rasmus Holm',
    initials: 'RH',
    panel: ['Ottilie Brandt', 'Rasmus Holm'],
  })
  expect(description.questions.map(({competency}) => competency)).toEqual(['Staying calm', 'Care with machines'])
})

it('the table shows who asks what, what nobody asks, and what is asked twice', async () => {
  const [page] = (await readPdf(await pack.read('coverage.pdf'))).pages
  expect(page?.text).toMatch(/Care with words\s+0\s+nobody/)
  expect(page?.text).toMatch(/Staying calm[\s\S]*asked twice:/)
  expect(page?.text).toContain('Nobody asks for')
  expect(page?.text).toContain('scorecards-c-1-ottilie-brandt')
})

it('what the guide has not got is refused, whoever wants it', async () => {
  const other = await temporaryFolder()
  const path = join(other, 'kits.csv')
  await writeFile(path, 'candidate,interviewer,topics\nC-1,Rasmus Holm,whales\n')
  const run = build({guides: [lighthouse], out: other, documents: ['scorecards'], formats: ['html'], kits: path})
  await expect(run).rejects.toThrow('nothing in the guide is called `whales`, which the kit of Rasmus Holm for C-1')
})
