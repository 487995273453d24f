import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {packTable} from '../../src/cli/pack-table.ts'
import {createProgress} from '../../src/cli/progress.ts'
import {temporaryFolder} from '../build/lighthouse.ts'
import {run} from './run.ts'

const guide = '# Good\n\n## Why?\n\n**Answer:** Because.\n'
const html = ['-f', 'html', '-d', 'flashcards']

describe('the closing table', () => {
  it('has pages, sheets of paper and size of each file, in columns', () => {
    const file = {sha256: '', pages: 34, sheets: 17}
    const files = [
      {...file, name: 'booklet.pdf', bytes: 1_234_567},
      {...file, name: 'cards.html', bytes: 9_001, pages: null, sheets: null},
    ]
    expect(packTable([{paths: ['o/booklet.pdf', 'o/cards.html', 'o/manifest.json'], files}])).toEqual([
      'o/booklet.pdf    34 pages  17 sheets  1.2 MB',
      'o/cards.html                           10 kB',
      'o/manifest.json',
    ])
  })
})

describe('progress', () => {
  it('says how much is done and how long the rest takes, once that can be told', () => {
    let now = 0
    const progress = createProgress(() => now)
    expect(progress.step('A: booklet')).toBe('A: booklet')
    progress.advance({done: 0, of: 40, pages: 0})
    expect(progress.step('A: booklet')).toBe('1/40 · A: booklet')
    now = 10_000
    progress.advance({done: 4, of: 40, pages: 120})
    expect(progress.step('E: booklet')).toBe('5/40 · 120 pages · about 1:30 left · E: booklet')
  })
})

describe('studypack build', () => {
  it('--json says what was made, --quiet nothing', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'guide.md'), guide)
    const {stdout} = await run(['guide.md', ...html, '--json'], {cwd})
    const [built] = JSON.parse(stdout).guides
    expect(built).toMatchObject({file: 'guide.md', identifier: 'good', title: 'Good', messages: []})
    expect(built.files.map(({name}: {name: string}) => name)).toContain('flashcards.html')
    expect(await run(['guide.md', ...html, '--quiet'], {cwd})).toEqual({code: 0, stdout: '', stderr: ''})
  })

  it('takes guides and options from the config of its folder, and --print-config says so', async () => {
    const cwd = await temporaryFolder()
    await mkdir(join(cwd, 'guides'))
    await writeFile(join(cwd, 'guides', 'good.md'), `---\ndialect: canonical\n---\n\n${guide.replace('## ', '### ')}`)
    const config = 'guides: guides\nformats: html\ndocuments: flashcards\nflashcards: {sides: fronts}\n'
    await writeFile(join(cwd, 'studypack.config.yaml'), config)
    const {code, stdout} = await run([], {cwd})
    expect([code, stdout]).toEqual([0, expect.stringContaining(join('out', 'good', 'flashcards.html'))])
    const shown = (await run(['build', '--print-config', '-o', 'elsewhere'], {cwd})).stdout
    for (const line of [
      /^out +elsewhere +flag$/m,
      /^flashcards\.sides +fronts +studypack\.config\.yaml:4:14$/m,
      /^strict +false +default$/m,
      /guides.good\.md\ndialect +canonical +guides.good\.md:2$/m,
    ])
      expect(shown).toMatch(line)
  })

  it('refuses a config that says what there is not', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'studypack.config.json'), '{"papier": "a4"}')
    const {code, stderr} = await run([], {cwd})
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('studypack.config.json:1:2: `papier` is no option here'),
    ])
  })
})
