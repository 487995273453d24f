import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {BuiltGuide} from '../../../src/build/types.ts'
import {build} from '../../../src/build.ts'
import {type Pdf, type PdfPage, readPdf} from '../../print/read-pdf.ts'

const plank = Array.from({length: 160}, (_, row) => `plank(${row + 1}, 'oak')`)
const cell = 'Caulked with hemp and pitch, then left to swell. '.repeat(40)

const text = [
  '# Boatbuilding',
  '## Basics',
  '### Q7. Which line is drawn first?',
  '```js',
  'drawLine(keelFirst)',
  '```',
  '- [ ] sheer',
  '- [x] keel',
  '- [ ] chine',
  '',
  '**Explanation**: everything else is measured from the backbone.',
  '### Q8. Where does the transom sit?',
  '- [ ] bow',
  '- [x] stern',
  '',
  '**Answer:** B',
  '### What do these planks build?',
  '```js',
  ...plank,
  '```',
  '',
  '**Answer:** A hull.',
  '### How is a seam closed?',
  '**Answer:**',
  '',
  '| Step | Work |',
  '| --- | --- |',
  `| Caulking | ${cell} |`,
  '### [How is oak steamed?](https://boats.example/steaming/oak)',
  '### Who named the garboard?',
  '### Which command lists the ropes?',
  '**Answer:**',
  '',
  '```sh',
  'ropes --list --sorted-by=length --with-splices --on=deck',
  '```',
  '## Before you sail',
  'Read the weather.',
  '## After the voyage',
  'Wash the sails.',
].join('\n')

let folder: string
let built: BuiltGuide
const pdfs: Record<string, Pdf> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  const path = join(folder, 'boats.md')
  await writeFile(path, text)
  const {guides, printError} = await build({guides: [path], out: folder, formats: ['pdf']})
  if (printError) throw printError
  built = guides[0] as BuiltGuide
  for (const name of ['booklet', 'scorecards', 'flashcards']) {
    pdfs[name] = await readPdf(await readFile(join(folder, built.guide.identifier, `${name}.pdf`)))
  }
}, 60_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

const flat = ({text}: {text: string}): string => text.replace(/\s+/g, ' ')
const pages = (name: string): Array<PdfPage> => pdfs[name]?.pages ?? []
const all = (name: string): string => pages(name).map(flat).join('\n')

function page(name: string, title: string): string {
  const found = pdfs[name]?.outline.find((item) => item.title.includes(title))
  return read(pages(name)[found?.page ?? -1])
}

/** As it is read: line by line from the top, whatever the file’s own order. */
function read(found: PdfPage | undefined): string {
  const texts = [...(found?.texts ?? [])].sort((a, b) => (Math.abs(a.y - b.y) < 0.6 ? a.x - b.x : a.y - b.y))
  return texts.map(({text}) => text).join(' ')
}

describe('choices', () => {
  it('stand under their code in booklet and scorecard, the reason only with the key at the back', () => {
    expect(page('booklet', 'Which line')).toMatch(
      /Which line is drawn first\?.*drawLine.*A\s+sheer.*B\s+keel.*C\s+chine/,
    )
    expect(page('booklet', 'Which line')).not.toContain('backbone')
    expect(page('booklet', 'Answers to the choices')).toMatch(/B\s+keel.*measured from the backbone/)
    expect(page('scorecards', 'Which line')).toMatch(/drawLine.*A\s+sheer.*B\s+keel.*C\s+chine.*the key is B/)
  })

  it('have the key on the back of their card, in the words of the choice where the answer has no others', () => {
    const fronts = pages('flashcards').filter((_, index) => index % 2 === 0)
    const backs = pages('flashcards').filter((_, index) => index % 2 === 1)
    expect(fronts.map(flat).join('\n')).toMatch(/drawLine.*sheer A keel B chine C/)
    expect(fronts.map(flat).join('\n')).not.toContain('backbone')
    expect(backs.map(flat).join('\n')).toMatch(
      /B everything else is measured from the backbone|everything else is measured from the backbone\. B/,
    )
    expect(backs.map(flat).join('\n')).toMatch(/B stern|stern B/)
  })
})

describe('what is too long', () => {
  it('keeps nothing from being printed, and is named', () => {
    expect(built.file.messages.filter(({fatal}) => fatal)).toEqual([])
    const said = built.file.messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`).join('\n')
    expect(said).toMatch(/card-overflow: .*question 4/)
    expect(said).toMatch(/card-moved: .*question 3: the rest of the question went to sheet/)
  })

  it('goes on over cards line by line, and behind a scorecard that says where', () => {
    for (const row of [1, 80, 160]) expect(all('flashcards')).toContain(`plank(${row}, 'oak')`)
    expect(page('scorecards', 'planks')).toMatch(/The rest of the question is on sheet \d+/)
    for (const row of [1, 80, 160]) expect(all('scorecards')).toContain(`plank(${row}, 'oak')`)
    expect(all('flashcards')).toContain('too large for a card')
    expect(all('booklet')).toContain("plank(160, 'oak')")
  })
})

it('a name that the guide has for a question is shown beside our number', () => {
  for (const name of ['booklet', 'scorecards', 'flashcards']) expect(all(name)).toMatch(/\bQ7\b/)
})

it('an answer that stands elsewhere has its address in print', () => {
  expect(page('booklet', 'steamed')).toContain('https://boats.example/steaming/oak')
  expect(all('flashcards').replaceAll(' ', '')).toContain('https://boats.example/steaming/oak')
})

it('without an answer there is room to write one, and no word of one', () => {
  expect(page('booklet', 'garboard')).toContain('Your own answer')
  expect(all('booklet')).not.toContain('Nothing is written here')
})

it('a line of code that needs the side column does not cross the label there', () => {
  const {texts = []} = pages('booklet').find(({text}) => text.includes('--with-splices')) ?? {}
  const label = texts.find(({text, x}) => text.startsWith('Answer') && x < 45)
  const code = texts.filter(({text}) => text.includes('ropes --list'))
  expect(code.length).toBeGreaterThan(0)
  for (const {y} of code) expect(y - (label?.y ?? Number.NaN)).toBeGreaterThan(2)
})

it('no page is empty but those that let a section open on the right', () => {
  const empty = pages('booklet').filter(({texts}) => texts.filter(({y}) => y > 18 && y < 192).length === 0)
  expect(empty.every(({texts}) => texts.length === 0)).toBe(true)
  expect(empty.length).toBeLessThan(5)
})
