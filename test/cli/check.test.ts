import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {beforeEach, describe, expect, it} from 'vitest'
import {reporters} from '../../src/cli/reporters.ts'
import {report} from '../../src/guide/report.ts'
import {lighthouse, temporaryFolder} from '../build/lighthouse.ts'
import {run} from './run.ts'

const typo = '# Bees\n\n## Why?\n\n**Sampl answer:** Because.\n'
let cwd: string

beforeEach(async () => {
  cwd = await temporaryFolder()
  await writeFile(join(cwd, 'guide.md'), typo)
})

const check = (...args: Array<string>): ReturnType<typeof run> => run(['check', ...args], {cwd})

describe('studypack check', () => {
  it('says on stderr what it found in each guide', async () => {
    const three = `${typo}\n## Who?\n\n**Tip:** Ask.\n\n## When?\n\n**Why they ask:** To hear.\n`
    await writeFile(join(cwd, 'three.md'), three)
    const {stderr} = await check('guide.md', 'three.md', '--reporter', 'json')
    expect(stderr).toContain('guide.md: 1 question: 1 answered\n')
    expect(stderr).toContain('three.md: 3 questions: 1 answered, 1 with a hint only, 1 not answered\n')
  })

  it('reports pictures that are missing, and opens none outside the folder', async () => {
    await mkdir(join(cwd, 'own'))
    await copyFile(join(dirname(lighthouse), 'horn.png'), join(cwd, 'horn.png'))
    await writeFile(join(cwd, 'own', 'guide.md'), '## Why?\n\n**Answer:** ![a](gone.png) ![b](../horn.png)\n')
    const {stdout, code} = await check('own/guide.md', '--reporter', 'json')
    const reasons = JSON.parse(stdout)[0].messages.map(({reason}: {reason: string}) => reason)
    expect(reasons).toEqual([expect.stringContaining('no such file'), expect.stringContaining('outside that folder')])
    expect(code).toBe(0)
  })

  it('guesses which questions are too long for a card', async () => {
    await writeFile(
      join(cwd, 'long.md'),
      `## ${'Why are there bees '.repeat(80)}?\n\n**In short:** ${'word '.repeat(900)}\n`,
    )
    const {stdout} = await check('long.md', '--reporter', 'json')
    const own = JSON.parse(stdout)[0].messages.filter(({ruleId}: {ruleId: string}) => ruleId === 'question-too-long')
    expect(own).toEqual([expect.objectContaining({line: 1, severity: 'info', note: expect.stringContaining('guess')})])
  })

  it('asks for the fields of scorecards with --for only', async () => {
    expect((await check('guide.md')).stdout).not.toContain('scorecard-fields')
    const {stdout, code} = await check('guide.md', '--for', 'scorecards', '--strict')
    expect([code, stdout]).toEqual([1, expect.stringMatching(/question 1 without competency, .* anchors/)])
    const wrong = await check('guide.md', '--for', 'posters')
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('--for has `posters`; it can be scorecards'),
    ])
  })
})

describe('--fix', () => {
  it('puts right what it can, and says how much', async () => {
    const {code, stdout, stderr} = await check('guide.md', '--fix', '--strict')
    expect(await readFile(join(cwd, 'guide.md'), 'utf8')).toBe(typo.replace('Sampl', 'Sample'))
    expect([code, stdout]).toEqual([0, expect.stringContaining('no issues found')])
    expect(stderr).toContain('guide.md: 1 question: 1 answered; 1 fixed')
  })

  it('writes to no standard input, and to no file that is not UTF-8', async () => {
    const stdin = await run(['check', '-', '--fix'], {cwd, stdin: typo})
    expect([stdin.code, stdin.stderr]).toEqual([2, expect.stringContaining('standard input')])
    const latin = Buffer.concat([Buffer.from(typo), Buffer.from([0xe9])])
    await writeFile(join(cwd, 'latin.md'), latin)
    expect((await check('latin.md', '--fix')).code).toBe(4)
    expect(await readFile(join(cwd, 'latin.md'))).toEqual(latin)
  })
})

describe('the config', () => {
  it.each([
    ['studypack.config.yaml', 'rules:\n  label-typo: off\n'],
    ['studypack.config.yml', 'rules: {label-typo: off}\n'],
    ['studypack.config.json', '{"rules": {"label-typo": "off"}}'],
  ])('%s of the current folder holds for check and build', async (name, text) => {
    expect((await check('guide.md', '--strict')).code).toBe(1)
    await writeFile(join(cwd, name), text)
    expect((await check('guide.md', '--strict')).code).toBe(0)
    const build = await run(['guide.md', '-f', 'html', '-d', 'flashcards', '--strict'], {cwd})
    expect([build.code, build.stderr]).toEqual([0, expect.not.stringContaining('label-typo')])
  })

  it('may be named instead, and is never taken from beside a guide', async () => {
    await mkdir(join(cwd, 'guides'))
    await writeFile(join(cwd, 'guides', 'guide.md'), typo)
    await writeFile(join(cwd, 'guides', 'studypack.config.yaml'), 'rules: {label-typo: off}\n')
    await writeFile(join(cwd, 'mine.yaml'), 'rules: {label-typo: error}\n')
    expect((await check('guides/guide.md')).stdout).toContain('label-typo')
    expect((await check('guides/guide.md', '--config', 'mine.yaml')).code).toBe(1)
  })

  it('with a mistake ends in 2, and names file and line', async () => {
    await writeFile(join(cwd, 'mine.yaml'), 'rules:\n  label-typo: of\n')
    const {code, stdout, stderr} = await check('guide.md', '--config', 'mine.yaml')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('mine.yaml:2:3: the rule `label-typo` is `"of"`; it can be off, info, warning, error.')
    expect((await run(['guide.md', '--config', 'none.yaml'], {cwd})).code).toBe(2)
  })
})

describe('reporters', () => {
  it('json has all of a message, with its fix in offsets', async () => {
    const {stdout} = await check('guide.md', '--reporter', 'json')
    const [{file, messages}] = JSON.parse(stdout)
    const own = messages.find(({ruleId}: {ruleId: string}) => ruleId === 'label-typo')
    expect(file).toBe('guide.md')
    expect(own).toEqual({
      severity: 'warning',
      ruleId: 'label-typo',
      line: 5,
      column: 1,
      endLine: null,
      endColumn: null,
      reason: 'Unexpected label `Sampl answer`, expected `Sample answer`',
      actual: 'Sampl answer',
      expected: ['Sample answer'],
      note: expect.stringContaining('Correct the spelling'),
      fix: [{from: 19, to: 31, text: 'Sample answer'}],
    })
    const [{from, to, text}] = own.fix
    expect(typo.slice(0, from) + text + typo.slice(to)).toBe(typo.replace('Sampl', 'Sample'))
  })

  it('github escapes what would end a command or a property', () => {
    const file = new VFile({path: 'a,b:c%.md', value: 'x'})
    const place = {start: {line: 1, column: 2}, end: {line: 1, column: 4}}
    const words = {reason: '100 % wrong,\r\nsee: this', note: 'A note.', expected: ['right', '']}
    report(file, {severity: 'error', ruleId: 'image', place, ...words})
    expect(reporters.github([{file}], false)).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=1,col=2,title=image,endLine=1,endColumn=4::' +
        '100 %25 wrong,%0D%0Asee: this%0AA note.%0ASuggested: `right`',
    )
  })

  it('github says nothing of a guide without faults', async () => {
    await writeFile(join(cwd, 'good.md'), typo.replace('Sampl', 'Sample'))
    expect((await check('good.md', '--reporter', 'github')).stdout).toBe('')
  })
})
