/**
 * Compiles `src` to `dist` where that is older: the tests of the command line run what people run. Files are renamed into
 * place one by one and only where they differ, so that a program that is being started from there never sees half of one.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [source, target] = [join(root, 'src'), join(root, 'dist')]

export function setup(): void {
  if (newest(source) < newest(target)) return
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const stage = mkdtempSync(join(root, 'node_modules', '.studypack-dist-'))
  try {
    execFileSync(process.execPath, [tsc, '--outDir', stage], {cwd: root, stdio: 'pipe'})
  } catch {
    // Type errors are told by `npm run types`; the code was written all the same.
  }
  for (const file of filesIn(stage)) moveWhereNew(file, join(target, relative(stage, file)))
  rmSync(stage, {recursive: true, force: true})
}

function moveWhereNew(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true})
  // The command itself is always renewed: its age says when all of it was compiled.
  if (contentOf(from) !== contentOf(to) || to === join(target, 'cli.js')) renameSync(from, to)
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** When the newest file under a folder was written, in ms; 0 where there is none. */
function newest(folder: string): number {
  return Math.max(0, ...filesIn(folder).map((file) => statSync(file).mtimeMs))
}

function filesIn(folder: string): Array<string> {
  try {
    const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}
