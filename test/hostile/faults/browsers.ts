/** Browsers that die, hang, talk nonsense, or are none. */
import {chmod, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {findBrowser} from '../../../src/print/browser/find-browser.ts'
import {complaints, failingStub, speakingStub} from '../../print/browser/stubs.ts'
import {processesOf, type Running, type Sandbox} from '../sandbox.ts'
import type {Fault} from './fault.ts'

const browserScript = async ({cwd}: Sandbox, line: string): Promise<void> => {
  const {target, env} = await findBrowser()
  const settings = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`)
  const path = join(cwd, 'browser')
  await writeFile(path, ['#!/bin/sh', ...settings, `BROWSER='${target}'`, line, ''].join('\n'))
  await chmod(path, 0o755)
}
export const stub =
  (text: string) =>
  async ({cwd}: Sandbox) => {
    await writeFile(join(cwd, 'browser'), text.startsWith('#!') ? text : `#!/bin/sh\n${text}\n`)
    await chmod(join(cwd, 'browser'), 0o755)
  }
const useBrowser = {args: ['guide.md', '--browser', './browser'], known: ['browser', 'number']}

/** Kills what the browser wrapper has started, or those of its processes whose words match. */
const killBrowser = async ({cwd}: Sandbox): Promise<void> => {
  const pid = Number(await readFile(join(cwd, 'number'), 'utf8'))
  // Process 0 would be all of this test run.
  if (Number.isInteger(pid) && pid > 1) process.kill(pid, 'SIGKILL')
}
const killRenderers = async (box: Sandbox): Promise<void> => {
  for (const line of processesOf(box))
    if (line.includes('--type=renderer')) process.kill(Number(line.split(' ')[0]), 'SIGKILL')
}

export const browsers: Array<Fault> = [
  ...[1, 2, 3].map((prints) => ({
    name: `the browser is killed at phase ${prints} of its life`,
    code: 0,
    built: true,
    ...useBrowser,
    prepare: (box: Sandbox) => browserScript(box, 'echo $$ > number; exec "$BROWSER" "$@"'),
    async meanwhile(box: Sandbox, {says}: Running) {
      await says(['', 'Pack: booklet', 'Pack: scorecards', 'Pack: flashcards'][prints] as string)
      await new Promise((resolve) => setTimeout(resolve, 30))
      await killBrowser(box)
    },
  })),
  ...['Pack: booklet', 'Pack: flashcards'].map((phase) => ({
    name: `its renderers are killed while it says “${phase}”`,
    code: 0,
    built: true,
    async meanwhile(box: Sandbox, {says}: Running) {
      await says(phase)
      await new Promise((resolve) => setTimeout(resolve, 30))
      await killRenderers(box)
    },
  })),
  {
    name: 'every browser dies at its first page',
    code: 3,
    says: /went away while it was printing/,
    ...useBrowser,
    prepare: stub(speakingStub('147.0.7727.0')),
  },
  {
    name: 'a browser that hangs',
    code: 3,
    says: /took longer than 20 s/,
    ...useBrowser,
    html: true,
    prepare: stub('sleep 600'),
  },
  {
    name: 'a browser that talks nonsense',
    code: 3,
    says: /did not start/,
    ...useBrowser,
    html: true,
    prepare: stub('printf "nonsense\\0{}\\0[1]\\0" >&4; sleep 600'),
  },
  {
    name: 'a browser that ends at once',
    code: 3,
    says: /ended with code 7/,
    ...useBrowser,
    html: true,
    prepare: stub('exit 7'),
  },
  {
    name: 'a browser without its libraries',
    code: 3,
    says: /libnss3\.so is missing/,
    ...useBrowser,
    html: true,
    prepare: stub(failingStub(complaints.library)),
  },
  {name: 'a browser that is not there', code: 3, says: /not a program that can be run/, ...useBrowser, html: true},
  {
    name: 'a browser that is a folder',
    code: 3,
    says: /not a program/,
    args: ['guide.md', '--browser', 'tmp'],
    html: true,
  },
  {
    name: 'a browser that is too old',
    code: 3,
    says: /need version 131/,
    ...useBrowser,
    html: true,
    prepare: stub(speakingStub('120.0.0.0')),
  },
]
