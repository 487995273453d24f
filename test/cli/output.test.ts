import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {fitWidth} from '../../src/cli/fit-width.ts'
import {openerFor} from '../../src/cli/open-files.ts'
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

  it('has straight columns beside names that take two for a letter', () => {
    const file = {sha256: '', pages: 1, sheets: 1, bytes: 9_001}
    const files = ['灯.pdf', 'cards.pdf'].map((name) => ({...file, name}))
    expect(packTable([{paths: ['o/灯.pdf', 'o/cards.pdf'], files}])).toEqual([
      'o/灯.pdf     1 page  1 sheet  10 kB',
      'o/cards.pdf  1 page  1 sheet  10 kB',
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

describe('progress within a guide', () => {
  it('counts kits and parts of a long booklet, and foretells only what has begun', () => {
    let now = 0
    const progress = createProgress(() => now)
    progress.part({done: 0, of: 30, pages: 0})
    expect(progress.step('Kit 1 of 30: C-1, Ada')).toBe('Kit 1 of 30: C-1, Ada')
    now = 20_000
    progress.part({done: 10, of: 30, pages: 80})
    expect(progress.step('Kit 11 of 30: C-2, Bo')).toBe('80 pages · about 0:40 left · Kit 11 of 30: C-2, Bo')
    expect(progress.step('A: booklet')).toBe('A: booklet')
    expect(progress.part({done: 1, of: 12, pages: 200, draft: true})).toBe('200 pages laid out · A: booklet')
    now = 30_000
    expect(progress.part({done: 6, of: 12, pages: 1200, draft: true})).toBe(
      '1200 pages laid out · about 0:10 left · A: booklet',
    )
    expect(progress.part({done: 12, of: 12, pages: 2400, draft: true})).toBe('2400 pages laid out · A: booklet')
    // The print after the draft begins anew.
    expect(progress.part({done: 1, of: 12, pages: 200})).toBe('200 pages · A: booklet')
  })
})

describe('progress on a terminal', () => {
  it('has a bar, of all guides together', () => {
    const progress = createProgress(
      () => 0,
      () => 12,
    )
    expect(progress.step('A: booklet')).toBe('A: booklet')
    expect(progress.part({done: 6, of: 12, pages: 30})).toBe('━━━━━━────── · 30 pages · A: booklet')
    progress.advance({done: 1, of: 4, pages: 60})
    expect(progress.step('B: booklet')).toBe('━━━───────── · 2/4 · 60 pages · B: booklet')
  })

  it('is one line, whatever the letters take', () => {
    expect(fitWidth('Kit 1: Ada', 10)).toBe('Kit 1: Ada')
    expect(fitWidth('Kit 1: Ada', 9)).toBe('Kit 1: A…')
    expect(fitWidth('山田花子', 8)).toBe('山田花子')
    expect(fitWidth('山田花子', 7)).toBe('山田花…')
    expect(fitWidth('山田花子', 6)).toBe('山田…')
    expect(fitWidth('e\u0301e\u0301', 2)).toBe('e\u0301e\u0301')
  })
})

describe('--open', () => {
  it('knows the program of each system', () => {
    expect([openerFor('linux'), openerFor('darwin'), openerFor('win32')]).toEqual([
      ['xdg-open'],
      ['open'],
      ['explorer.exe'],
    ])
  })

  it.skipIf(process.platform === 'win32')('hands over what was built, and says what nothing opens', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'guide.md'), guide)
    const [opener] = openerFor(process.platform)
    await writeFile(join(cwd, opener), `#!/bin/sh\nprintf '%s\\n' "$@" >> "${cwd}/opened"\n`, {mode: 0o755})
    const {code} = await run(['guide.md', ...html, '--open'], {cwd, env: {PATH: `${cwd}:${process.env['PATH']}`}})
    expect(code).toBe(0)
    const opened = ['flashcards.html', 'study.html'].map((name) => join('out', 'good', name))
    // Programs are not waited for, nor for each other.
    const handed = async (): Promise<Array<string>> =>
      (await readFile(join(cwd, 'opened'), 'utf8').catch(() => '')).split('\n').filter(Boolean).sort()
    await expect.poll(handed, {timeout: 20_000}).toEqual(opened)
    const nothing = await run(['guide.md', ...html, '--open'], {cwd, env: {PATH: '/nowhere'}})
    expect([nothing.code, nothing.stderr]).toEqual([0, expect.stringContaining(`Nothing here opens ${opened[0]}.`)])
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
