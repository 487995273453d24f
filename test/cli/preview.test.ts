import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {temporaryFolder} from '../build/lighthouse.ts'
import {run} from './run.ts'

const guide = '# Good\n\n## Why?\n\n**Answer:** Because.\n'

describe('studypack preview', () => {
  it('says where its page is, and ends when it is told to', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'guide.md'), guide)
    let asked: Promise<number> | null = null
    let told = 0
    const {code, stdout} = await run(['preview', 'guide.md'], {
      cwd,
      onStart(child) {
        child.stdout?.on('data', (text) => {
          asked ??= fetch(String(text).trim())
            .then(({status}) => status)
            .finally(() => {
              told = performance.now()
              child.kill('SIGTERM')
            })
        })
      },
    })
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/\n$/)
    expect([await asked, code]).toEqual([200, 143])
    expect(performance.now() - told).toBeLessThan(8000)
  })

  it.each([
    [['preview', '-'], 2, 'watches a file'],
    [['preview', 'guide.md', '--port', '70000'], 2, '--port is `70000`'],
  ])('refuses %j', async (args, wanted, words) => {
    const {code, stderr} = await run(args)
    expect([code, stderr]).toEqual([wanted, expect.stringContaining(words)])
  })
})
