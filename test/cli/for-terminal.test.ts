import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {forTerminal} from '../../src/cli/for-terminal.ts'
import {temporaryFolder} from '../build/lighthouse.ts'
import {run} from './run.ts'

describe('text on a terminal', () => {
  it.each([
    ['\u001b[31mred\u001b[0m and \u001b[1;4mbold\u001b[m', '\u001b[31mred\u001b[0m and \u001b[1;4mbold\u001b[m'],
    ['\u001b[2J\u001b]0;title\u0007', '\ufffd[2J\ufffd]0;title\ufffd'],
    ['\u001b[31', '\ufffd[31'],
    ['a\rb\u0008c\u009b1md\u007f', 'a\ufffdb\ufffdc\ufffd1md\ufffd'],
    ['a\tb\nc', 'a\tb\nc'],
    ['a\u202eb\nc', '\u2068a\u202eb\u2069\nc'],
  ])('%j becomes %j', (text, plain) => {
    expect(forTerminal(text)).toBe(plain)
  })

  it('has no command in it that a file’s name brings', async () => {
    const folder = await temporaryFolder()
    const name = 'a\u001b[2J\u001b]0;x\u0007b.md'
    await mkdir(join(folder, 'guides'))
    await writeFile(join(folder, 'guides', name), '# T\n\nNothing asked.\n')
    const {code, stderr} = await run(['check', 'guides'], {cwd: folder})
    expect(code).toBe(1)
    expect(stderr).toContain('a\ufffd[2J\ufffd]0;x\ufffdb.md')
    expect(stderr.replace(/\u001b\[[\d;]*m/g, '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
  })
})
