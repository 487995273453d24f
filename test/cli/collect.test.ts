import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import type {FilledCard} from '../../src/guide/filled-card.ts'
import {lighthouse, temporaryFolder} from '../build/lighthouse.ts'
import {emptyKit, fillWithPdfJs, fillWithPdfLib} from '../collect/forms.ts'
import {failingStub, stubBrowser} from '../print/browser/stubs.ts'
import {keepers} from '../view/debrief/keepers.ts'
import {type Outcome, run} from './run.ts'

let cwd: string
beforeEach(async () => {
  cwd = await temporaryFolder()
  await mkdir(join(cwd, 'cards'))
})

const kit = (keepers[0] as FilledCard).kit
const values = {
  'lamp-out.score': 4,
  'first-minute.score': 2,
  'log-gap.score': 3,
  'new-lens.score': 6,
  'relief-late.score': 7,
}
const rest = {'overall.word': 1, 'overall.confidence': 1, 'overall.signature': 'x'}

async function writeCard(name: string, interviewer: string, more = {}): Promise<void> {
  const empty = await emptyKit({...kit, interviewer})
  const fill = name.startsWith('a') ? fillWithPdfLib : fillWithPdfJs
  await writeFile(join(cwd, 'cards', name), await fill(empty, {...values, ...rest, ...more}))
}

const collect = (...args: Array<string>): Promise<Outcome> => run(['collect', '-f', 'html', ...args], {cwd})
const written = join('out', 'lighthouse-debrief')

describe('studypack collect', () => {
  it('writes a debrief, JSON and CSV from PDFs in a folder, and the same again from its own CSV', async () => {
    await writeCard('a.pdf', 'Ada')
    await writeCard('b.pdf', 'Bo', {'lamp-out.score': 1, 'lamp-out.notes': '=HYPERLINK("x")'})
    const {code, stdout, stderr} = await collect('cards')
    expect(stderr).toContain('K-0417: debrief of 2 cards')
    expect([code, stdout.trimEnd().split('\n')]).toEqual([
      0,
      ['debrief-k-0417.html', 'cards.json', 'cards.csv'].map((name) => join(written, name)),
    ])
    const json = JSON.parse(await readFile(join(cwd, written, 'cards.json'), 'utf8'))
    const [lamp] = json.candidates[0].questions
    expect(lamp).toMatchObject({
      scores: {A: 4, B: 1},
      figures: {n: 2, median: 2.5, mean: 2.5, range: 3, averageDeviation: 1.5},
      flags: ['range', 'deviation'],
    })
    expect(json.candidates[0].questions[3]).toMatchObject({scores: {A: null, B: null}, figures: {n: 0, mean: null}})
    expect(await readFile(join(cwd, written, 'cards.csv'), 'utf8')).toContain(`"'=HYPERLINK(""x"")"`)
    const again = await collect(join(written, 'cards.csv'), '-o', 'again')
    expect(again.code).toBe(0)
    const same = JSON.parse(await readFile(join(cwd, 'again', 'lighthouse-debrief', 'cards.json'), 'utf8'))
    expect(same.candidates[0].questions).toEqual(json.candidates[0].questions)
  })

  it('ends in 1 for a card that cannot be used, and writes what could be read', async () => {
    await writeCard('a.pdf', 'Ada')
    await writeFile(join(cwd, 'cards', 'b.pdf'), 'not a PDF')
    const {code, stdout, stderr} = await collect('cards')
    expect(code).toBe(1)
    expect(stderr).toMatch(/cards\/b\.pdf\n\s*error\s+Unexpected PDF, expected one that can be read: it is no PDF/)
    expect(stdout).toContain('debrief-k-0417.html')
    const html = await readFile(join(cwd, written, 'debrief-k-0417.html'), 'utf8')
    expect(html).toContain('One card could not be read: b.pdf.')
  })

  it('ends in 1 and writes nothing where no card is left, or under --strict', async () => {
    await writeFile(join(cwd, 'cards', 'b.pdf'), 'not a PDF')
    expect(await collect('cards')).toMatchObject({code: 1, stdout: ''})
    await writeCard('a.pdf', 'Ada')
    await writeCard('b.pdf', 'Bo', {'overall.word': ''})
    expect((await collect('cards')).code).toBe(0)
    expect(await collect('cards', '--strict', '-o', 'strict')).toMatchObject({code: 1, stdout: ''})
    expect(await readdir(cwd)).not.toContain('strict')
  })

  it('weighs with reasons only', async () => {
    await writeCard('a.pdf', 'Ada')
    await writeFile(join(cwd, 'w.yaml'), 'questions:\n  lamp-out: {weight: 3}\n')
    const refused = await collect('cards', '--weights', 'w.yaml')
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toMatch(/w\.yaml\n2:3\s+error\s+Unexpected weight of `lamp-out` without a reason/)
    await writeFile(join(cwd, 'w.yaml'), 'questions:\n  lamp-out: {weight: 3, reason: It has happened}\n')
    expect((await collect('cards', '--weights', 'w.yaml')).code).toBe(0)
    expect(await readFile(join(cwd, written, 'debrief-k-0417.html'), 'utf8')).toContain('It has happened')
  })

  it('takes a name from a card for no path', async () => {
    const sly = {...kit, guide: {...kit.guide, identifier: '../../sly'}, candidate: '../x', interviewer: 'Ada'}
    await writeFile(join(cwd, 'cards', 'a.pdf'), await fillWithPdfLib(await emptyKit(sly), values))
    const {stdout} = await collect('cards')
    expect(stdout.split('\n')[0]).toBe(join('out', 'sly-debrief', 'debrief-x.html'))
  })

  it('makes a table for paper cards from kits and from guides, and never over another', async () => {
    await writeFile(join(cwd, 'cards', 'kit.pdf'), await emptyKit(kit))
    const {code, stdout} = await collect('cards', '--template', 'paper.csv')
    expect([code, stdout]).toEqual([0, 'paper.csv\n'])
    expect(await readFile(join(cwd, 'paper.csv'), 'utf8')).toContain(
      'question,K-0417,Ada Bright,1,The lamp goes out at night,,',
    )
    expect(await collect('cards', '--template', 'paper.csv')).toMatchObject({code: 4})
    const guide = await collect(lighthouse, '--template', '-')
    expect(guide.code).toBe(0)
    expect(guide.stdout.split('\n').filter((line) => line.startsWith('question,'))).toHaveLength(7)
    const unknown = await collect('cards', '--template', '-', '--kit', 'XX-1')
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('--kit is `XX-1`; what was named has LK-S2'),
    ])
  })

  it.each([
    [['nowhere.pdf'], 4, 'Cannot read nowhere.pdf: there is no such file or folder.'],
    [['notes.txt'], 4, 'notes.txt is no card: cards are .pdf or .csv files.'],
    [['cards'], 4, 'cards holds no card'],
    [[], 2, "missing required argument 'cards'"],
    [['cards', '--formats', 'docx'], 2, '--formats has `docx`'],
  ])('%j ends in %i', async (args, code, words) => {
    await writeFile(join(cwd, 'notes.txt'), 'x')
    expect(await collect(...args)).toMatchObject({code, stderr: expect.stringContaining(words)})
  })

  it('ends in 3 without a browser, with all but the PDF written', async () => {
    await writeCard('a.pdf', 'Ada')
    const browser = await stubBrowser(failingStub('no'))
    const {code, stdout} = await run(['collect', 'cards', '--browser', browser], {cwd})
    expect([code, stdout.trimEnd().split('\n')]).toEqual([
      3,
      ['debrief-k-0417.html', 'cards.json', 'cards.csv'].map((name) => join(written, name)),
    ])
  })
})
