import {spawnSync} from 'node:child_process'
import {chmod, mkdir, readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {exitCodeOf} from '../../src/cli/exit-codes.ts'
import {OptionError} from '../../src/options.ts'
import {PrintError, type PrintErrorCode} from '../../src/print/print-error.ts'
import {temporaryFolder} from '../build/lighthouse.ts'
import {complaints, failingStub, speakingStub, stubBrowser} from '../print/browser/stubs.ts'
import {cli, run} from './run.ts'

const good = '# Good\n\n## Why?\n\n**Answer:** Because.\n'
let cwd: string

beforeEach(async () => {
  cwd = await temporaryFolder()
  await writeFile(join(cwd, 'good.md'), good)
  await writeFile(join(cwd, 'warned.md'), `${good}\n**Tip:**\n`)
  await writeFile(join(cwd, 'broken.md'), '---\ntitle: [\n---\n\n## Why?\n\n**Answer:** Because.\n')
})

const build = (...args: Array<string>): ReturnType<typeof run> => run(['build', '-f', 'html', ...args], {cwd})

describe('the exit code is', () => {
  it('0 when all is done: paths on stdout, one a line, the rest on stderr', async () => {
    const {code, stdout, stderr} = await build('good.md')
    expect(code).toBe(0)
    const names = ['booklet.html', 'scorecards.html', 'flashcards.html', 'study.html', 'manifest.json']
    expect(stdout.trimEnd().split('\n')).toEqual(names.map((name) => join('out', 'good', name)))
    expect(stderr).toContain('Good: booklet')
  })

  it('1 for a guide with errors, told with file, line and column, and nothing written', async () => {
    const {code, stdout, stderr} = await build('broken.md')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/broken\.md\n\s*2:\d+(?:-\d+:\d+)?\s+error\s+Unexpected front matter/)
    expect(stderr).toContain('Nothing was printed from broken.md')
    expect(await readdir(cwd)).not.toContain('out')
  })

  it('1 for warnings under --strict, and 0 without', async () => {
    const warned = await build('warned.md')
    expect(warned.code).toBe(0)
    expect(warned.stderr).toMatch(/warned\.md\n7:1(?:-7:\d+)?\s+warning/)
    expect((await build('warned.md', '--strict')).code).toBe(1)
  })

  it('2 for an option that is none, with the one that was meant', async () => {
    const {code, stdout, stderr} = await build('good.md', '--papr', 'a4')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain("unknown option '--papr'")
    expect(stderr).toContain('Did you mean --paper?')
  })

  it.each([
    [['--paper', 'a9'], '--paper is `a9`; it can be a3, a4'],
    [['--documents', ','], '--documents names nothing'],
    [['--paper', '80x120mm', '--documents', 'booklet', '--card', '60x40mm'], 'too small for a booklet'],
    [['--paper', 'a5'], 'too small for scorecards'],
    [['--sections', 'nowhere'], 'Nothing in good.md is called `nowhere`'],
    [['--templates', 'nowhere'], 'nowhere: there is no such folder'],
  ])('2 for an option that cannot be: %j', async (args, words) => {
    const {code, stderr} = await build('good.md', ...args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
  })

  it('2 for a template with a mistake, told with its line', async () => {
    await mkdir(join(cwd, 'mine', 'booklet'), {recursive: true})
    await writeFile(join(cwd, 'mine', 'booklet', 'section.hbs'), '<p>\n  {{#if}\n')
    const {code, stderr} = await build('good.md', '--templates', 'mine')
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/section\.hbs:2:\d+: braces are wrong here, .* missing `}`/),
    ])
  })

  it('3 without a usable browser: HTML is written, and the remedies are told', async () => {
    const browser = await stubBrowser(failingStub(complaints.library))
    const {code, stdout, stderr} = await run(['good.md', '--browser', browser], {cwd})
    expect(code).toBe(3)
    const names = ['booklet.html', 'scorecards.html', 'flashcards.html', 'study.html', 'manifest.json']
    expect(stdout.trimEnd().split('\n')).toEqual(names.map((name) => join('out', 'good', name)))
    expect(stderr).toContain('did not start: the library libnss3.so is missing.')
    expect(stderr).toContain('--browser')
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('3 for a browser that is too old', async () => {
    const browser = await stubBrowser(speakingStub('120.0.6099.10'))
    const {code, stderr} = await run(['good.md', '--browser', browser], {cwd})
    expect([code, stderr]).toEqual([3, expect.stringContaining('need version 131 or later')])
  })

  it.each([
    ['nowhere.md', 'Cannot read nowhere.md: there is no such file or folder.'],
    ['*.txt', '*.txt matches no file.'],
    ['empty', 'empty holds no guide'],
    ['latin1.md', 'latin1.md:2:3: byte 0xE9, at offset 5, is not UTF-8 text'],
  ])('4 for what cannot be read: %s', async (name, words) => {
    await mkdir(join(cwd, 'empty'))
    await writeFile(join(cwd, 'latin1.md'), Buffer.from('ok\nca\xe9\n', 'latin1'))
    const {code, stderr} = await build(name)
    expect([code, stderr]).toEqual([4, expect.stringContaining(words)])
  })

  it('4 for what cannot be written', async () => {
    await writeFile(join(cwd, 'out'), 'a file is in the way')
    const {code, stderr} = await build('good.md')
    expect([code, stderr]).toEqual([4, expect.stringMatching(/Cannot write .*out/)])
  })

  it.each<[PrintErrorCode, number]>([
    ['timeout', 5],
    ['no-browser', 3],
    ['browser-too-old', 3],
    ['browser-failed', 3],
    ['page-refused', 1],
  ])('that of its kind for %s', (code, exit) => {
    expect(exitCodeOf(new PrintError(code, 'x'))).toBe(exit)
    expect(exitCodeOf(new OptionError('x'))).toBe(2)
    expect(exitCodeOf('anything else')).toBe(1)
  })
})

describe('an error', () => {
  it('shows where it came from only with --debug, wherever that stands', async () => {
    expect((await build('good.md', '--limit', 'many')).stderr).not.toMatch(/\n\s+at /)
    expect((await build('good.md', '--limit', 'many', '--debug')).stderr).toMatch(/\n\s+at /)
    expect((await run(['--debug', 'build', 'nowhere.md'], {cwd})).stderr).toMatch(/\n\s+at [\s\S]*caused by/)
  })

  it.skipIf(process.platform === 'win32')('is no matter when nobody reads the rest', async () => {
    const script = join(cwd, 'head.sh')
    await writeFile(script, `"$@" | head -c 1 > /dev/null; exit \${PIPESTATUS:-0}`)
    await chmod(script, 0o755)
    const long = Array.from({length: 3000}, (_, index) => `## Question ${index}?\n\n**Answer:** Yes.\n`).join('\n')
    await writeFile(join(cwd, 'long.md'), `# Long\n\n${long}`)
    const args = [script, process.execPath, cli, 'export', 'long.md', '--to', 'json']
    const {stderr} = spawnSync('bash', args, {cwd, encoding: 'utf8'})
    expect(stderr).toBe('')
  })
})
