import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {temporaryFolder} from '../build/lighthouse.ts'
import {run} from './run.ts'

describe('studypack new', () => {
  it('writes a guide that says nothing wrong, with a config that holds, and never over what is there', async () => {
    const cwd = await temporaryFolder()
    const first = await run(['new', 'my guide', '--yes'], {cwd})
    expect(first.code).toBe(0)
    expect(first.stdout.split('\n')).toEqual([
      join('my guide', 'guide.md'),
      join('my guide', 'studypack.config.json'),
      '',
    ])
    expect(first.stderr).toContain("Next: cd 'my guide' && npx studypack")
    const inside = join(cwd, 'my guide')
    const checked = await run(['check', '--strict', 'guide.md'], {cwd: inside})
    expect([checked.code, checked.stderr]).toEqual([0, expect.stringContaining('3 questions: 3 answered')])
    const built = await run(['-f', 'html'], {cwd: inside})
    expect([built.code, built.stdout]).toEqual([0, expect.stringContaining(join('out', 'my-guide', 'booklet.html'))])
    const again = await run(['new', 'my guide', '--yes'], {cwd})
    expect([again.code, again.stderr]).toEqual([4, expect.stringContaining('is there already; nothing was written')])
  })
})

describe('studypack eject', () => {
  it('copies templates that work as they are, whole or in part', async () => {
    const cwd = await temporaryFolder()
    await run(['new', '--yes'], {cwd})
    const {code, stdout} = await run(['eject', 'flashcards', 'mine'], {cwd})
    expect([code, stdout]).toEqual([0, expect.stringContaining(join('mine', 'flashcards', 'index.hbs'))])
    const build = (...more: Array<string>) => run(['-f', 'html', '-d', 'flashcards', '-o', 'a', ...more], {cwd})
    await build()
    const ours = await readFile(join(cwd, 'a', 'my-guide', 'flashcards.html'), 'utf8')
    await rm(join(cwd, 'mine', 'flashcards', 'face.hbs'))
    await build('--templates', 'mine')
    expect(await readFile(join(cwd, 'a', 'my-guide', 'flashcards.html'), 'utf8')).toBe(ours)
    expect((await run(['eject', 'poster'], {cwd})).stderr).toContain('There are no templates of `poster`')
    expect((await run(['eject', 'flashcards', 'mine'], {cwd})).code).toBe(4)
  })
})
