import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {lighthouse, temporaryFolder} from '../build/lighthouse.ts'
import {run} from './run.ts'

let cwd: string

beforeEach(async () => {
  cwd = await temporaryFolder()
})

const guide = '# Good\n\n## Why?\n\n**Answer:** Because.\n\n## Who?\n\n**Answer:** Me.\n\n**Tip:**\n'

describe('studypack check', () => {
  it('says nothing about a guide without faults', async () => {
    const {code, stdout} = await run(['check', lighthouse])
    expect([code, stdout]).toEqual([0, expect.stringContaining('no issues found')])
    const json = await run(['check', '--reporter', 'json', lighthouse])
    expect(JSON.parse(json.stdout)).toEqual([{file: lighthouse, messages: []}])
  })

  it('names file, line, column and rule, for people, scripts and GitHub', async () => {
    await writeFile(join(cwd, 'guide.md'), guide)
    const pretty = await run(['check', 'guide.md'], {cwd})
    expect(pretty.stdout).toMatch(/guide\.md\n11:1(?:-11:\d+)?\s+warning\s+.*empty-part\s+studypack/)
    const json = await run(['check', '--reporter', 'json', 'guide.md'], {cwd})
    expect(JSON.parse(json.stdout)).toEqual([
      {
        file: 'guide.md',
        messages: [expect.objectContaining({line: 11, column: 1, ruleId: 'empty-part', severity: 'warning'})],
      },
    ])
    const github = await run(['check', '--reporter', 'github', 'guide.md'], {cwd})
    expect(github.stdout).toMatch(/^::warning file=guide\.md,line=11,col=1,title=empty-part::/)
    expect([pretty.code, json.code, github.code]).toEqual([0, 0, 0])
    expect((await run(['check', '--strict', 'guide.md'], {cwd})).code).toBe(1)
    expect(await readdir(cwd)).toEqual(['guide.md'])
  })

  it('reads standard input, folders and globs', async () => {
    await mkdir(join(cwd, 'guides'))
    for (const name of ['b.md', 'a.txt', 'c.json']) await writeFile(join(cwd, 'guides', name), guide)
    const names = async (...args: Array<string>): Promise<Array<string>> => {
      const {stdout} = await run(['check', '--reporter', 'json', ...args], {cwd, stdin: guide})
      return JSON.parse(stdout).map(({file}: {file: string}) => file)
    }
    expect(await names('-')).toEqual(['stdin.md'])
    expect(await names('guides')).toEqual([join('guides', 'a.txt'), join('guides', 'b.md')])
    expect(await names('guides/*.md', 'guides/b.md')).toEqual(['guides/b.md'])
  })

  it('does not know every reporter', async () => {
    const {code, stderr} = await run(['check', '--reporter', 'xml', lighthouse])
    expect([code, stderr]).toEqual([2, expect.stringContaining('--reporter is `xml`; it can be pretty, json, github')])
  })
})

describe('studypack export', () => {
  it('writes the tree to standard output', async () => {
    const {code, stdout, stderr} = await run(['export', lighthouse, '--to', 'json'])
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'guide',
      identifier: 'lighthouse',
      title: 'Questions for a lighthouse keeper',
    })
  })

  it('writes canonical Markdown, to a file as well, of which it makes the same again', async () => {
    const first = await run(['export', lighthouse, '--to', 'markdown', '-o', 'a.md'], {cwd})
    expect([first.code, first.stdout]).toEqual([0, ''])
    const second = await run(['export', '-', '--to', 'markdown'], {
      cwd,
      stdin: await readFile(join(cwd, 'a.md'), 'utf8'),
    })
    expect(second.stdout).toBe(await readFile(join(cwd, 'a.md'), 'utf8'))
  })

  it('takes the chosen questions only', async () => {
    const args = ['--to', 'json', '--questions', '2-3,why-here', '--level', 'senior,junior']
    const {stdout} = await run(['export', lighthouse, ...args])
    const identifiers = [...stdout.matchAll(/"type": "question",\s*"identifier": "([^"]*)"/g)].map(([, name]) => name)
    expect(identifiers).toEqual(['clockwork', 'why-here'])
  })

  it('takes one guide, and knows its forms', async () => {
    for (const name of ['a.md', 'b.md']) await writeFile(join(cwd, name), guide)
    expect(await run(['export', '.', '--to', 'json'], {cwd})).toMatchObject({code: 2})
    const {code, stderr} = await run(['export', 'a.md', '--to', 'pdf'], {cwd})
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('--to is `pdf`; it can be json, markdown, csv, anki, anki-tsv'),
    ])
    expect(await run(['export', 'a.md'], {cwd})).toMatchObject({code: 2})
    expect(await run(['export', 'a.md', '--to', 'json', '-o', 'no/such/folder'], {cwd})).toMatchObject({code: 4})
  })
})

describe('studypack build', () => {
  it('may be left out, and takes standard input', async () => {
    const {code, stdout} = await run(['-', '-f', 'html', '-d', 'flashcards', '-o', 'pack'], {cwd, stdin: guide})
    expect([code, stdout]).toEqual([0, 'pack/good/flashcards.html\npack/good/study.html\npack/good/manifest.json\n'])
    const manifest = JSON.parse(await readFile(join(cwd, 'pack', 'good', 'manifest.json'), 'utf8'))
    expect(manifest.read.map(({name}: {name: string}) => name)).toEqual(['-'])
  })

  it('does not take the guide after --shuffle for a seed', async () => {
    await writeFile(join(cwd, 'guide.md'), guide)
    const order = async (...args: Array<string>): Promise<string> => {
      const {code} = await run(['-f', 'html', '-d', 'flashcards', ...args], {cwd})
      expect(code).toBe(0)
      return readFile(join(cwd, 'out', 'good', 'flashcards.html'), 'utf8')
    }
    const bare = await order('--shuffle', 'guide.md')
    expect(await order('--shuffle=studypack', 'guide.md')).toBe(bare)
    const seeds = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((seed) =>
        run(['export', 'guide.md', '--to', 'markdown', `--shuffle=${seed}`], {cwd}),
      ),
    )
    expect(new Set(seeds.map(({stdout}) => stdout)).size).toBe(2)
  })
})

describe('studypack doctor', () => {
  it('says what would be used and why, fonts and versions included', async () => {
    const {code, stdout} = await run(['doctor'])
    expect(code).toBe(0)
    for (const words of [
      /^studypack +studypack \d/m,
      /^node +v\d/m,
      /^cache +\S/m,
      /^font +Source Serif 4 \d/m,
      /^browser +--browser: nothing$/m,
      /^browser +.*← used$/m,
      /^prints +with \S*Chrome\/\d+.*131 or later/m,
      /^sandbox +\S/m,
    ]) {
      expect(stdout).toMatch(words)
    }
    expect(stdout.match(/← used/g)).toHaveLength(1)
  })

  it('says so when what was named cannot be used', async () => {
    const {code, stdout, stderr} = await run(['doctor', '--browser', '/nowhere/chrome'])
    expect(code).toBe(3)
    expect(stdout).toMatch(/^browser +--browser: --browser names \/nowhere\/chrome/m)
    expect(stderr).toContain('which is not a program that can be run')
  })
})
