/** Every command of the README’s recipes, as it stands there. */
import {execFile} from 'node:child_process'
import {copyFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {expect, it} from 'vitest'
import {lighthouse, temporaryFolder} from '../build/lighthouse.ts'
import {cli} from './run.ts'

/** Through a shell, which opens `*`. */
function inShell(line: string, cwd: string): Promise<{code: number; said: string}> {
  const command = line.replace(/^studypack/, '"$0" "$1"')
  return new Promise((resolve) => {
    execFile('sh', ['-c', command, process.execPath, cli], {cwd}, (error, stdout, stderr) =>
      resolve({code: error ? Number(error.code) : 0, said: stdout + stderr}),
    )
  })
}

it('recipes of the README can be followed', async () => {
  const readme = await readFile('README.md', 'utf8')
  const recipes = /^## Recipes$[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? ''
  const lines = Array.from(recipes.matchAll(/`(studypack [^`]+)`/g), ([, line]) => line as string)
  expect(lines.length).toBeGreaterThan(7)
  const cwd = await temporaryFolder()
  await copyFile(lighthouse, join(cwd, 'guide.md'))
  await copyFile(join(lighthouse, '..', 'horn.png'), join(cwd, 'horn.png'))
  await writeFile(join(cwd, 'kits.csv'), 'candidate,interviewer\nC-001,Ottilie Brandt\n')
  await mkdir(join(cwd, 'filled'))
  for (const line of lines) {
    const {code, said} = await inShell(line, cwd)
    // Cards that nobody has filled in leave nothing to talk about, and are read all the same.
    expect(line.includes(' collect ') ? [0, 1] : [0], `${line}: ${said}`).toContain(code)
    if (line.includes('--kits')) {
      const pack = join(cwd, 'out', 'lighthouse')
      const kits = (await readdir(pack)).filter((name) => /^scorecards-.*\.pdf$/.test(name))
      expect(kits).toHaveLength(1)
      for (const name of kits) await copyFile(join(pack, name), join(cwd, 'filled', basename(name)))
    }
  }
  expect(await readdir(join(cwd, 'out', 'lighthouse'))).toContain('booklet-sheets.pdf')
}, 300_000)
