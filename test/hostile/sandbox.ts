/** A folder in which a build can go wrong, with a pack from before in it, and what is left of both afterwards. */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, readlinkSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {cli} from '../cli/run.ts'

export interface Sandbox {
  /** Where the build runs: `guide.md` and `out` are in there. */
  cwd: string
  /** Its folder for temporary files: empty, if all is well. */
  temporary: string
  remove(): Promise<void>
}

/** Whether this user may mount and change users: the cases that need it are for root on Linux. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0

export const guideText = (edition: number, questions = 6): string =>
  [
    '# Pack',
    '',
    ...Array.from({length: questions}, (_, index) => [
      `## Question ${index} of edition ${edition}?`,
      '',
      `**Answer:** ${`Answer ${index} of edition ${edition}. `.repeat(8)}`,
      '',
    ]).flat(),
  ].join('\n')

export async function createSandbox(text = guideText(1)): Promise<Sandbox> {
  const cwd = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  const temporary = join(cwd, 'tmp')
  await mkdir(temporary, {mode: 0o777})
  await writeFile(join(cwd, 'guide.md'), text)
  return {cwd, temporary, remove: () => rm(cwd, {recursive: true, force: true, maxRetries: 3})}
}

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  ms: number
}

export interface Running {
  child: ChildProcess
  ended: Promise<Ended>
  /** Resolves when these words have been on standard error; rejects when it ended without them. */
  says(words: string): Promise<void>
}

/** Starts a build in the sandbox, or a shell command around one, with `$STUDYPACK` as the command. */
export function start(sandbox: Sandbox, args: Array<string>, {shell = null as string | null, env = {}} = {}): Running {
  const began = Date.now()
  const variables = {...process.env, NO_COLOR: '1', TMPDIR: sandbox.temporary, SOURCE_DATE_EPOCH: '1', ...env}
  const command = shell === null ? [process.execPath, cli, ...args] : ['/bin/bash', '-c', shell, 'bash', ...args]
  const child = spawn(command[0] as string, command.slice(1), {
    cwd: sandbox.cwd,
    env: {...variables, STUDYPACK: `${process.execPath} ${cli}`},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  const heard = new Set<() => void>()
  child.stdout.on('data', (bytes) => {
    stdout += bytes
  })
  child.stderr.on('data', (bytes) => {
    stderr += bytes
    for (const look of heard) look()
  })
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code, signal) => resolve({code, signal, stdout, stderr, ms: Date.now() - began})),
  )
  return {
    child,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (stderr.includes(words)) resolve()
        }
        heard.add(look)
        look()
        void ended.then(() => reject(new Error(`it ended without “${words}”: ${stderr}`)))
      }),
  }
}

/** Every file under a folder → the hash of what is in it. */
export async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = files.sort().map(async (path) => {
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    return [path.slice(folder.length + 1), hash.slice(0, 16)] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

/** Processes that have something to do with the sandbox, but these: those of other tests and people are not ours to see. */
export function processesOf({cwd}: Sandbox): Array<string> {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return words.includes(cwd) || readlinkSync(`/proc/${pid}/cwd`).startsWith(cwd) ? [`${pid} ${words}`] : []
      } catch {
        return []
      }
    })
}

/** Waits until no process of the sandbox is left, and says which are after `ms`. */
export async function leftProcesses(sandbox: Sandbox, ms = 4_000): Promise<Array<string>> {
  for (const until = Date.now() + ms; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const left = processesOf(sandbox)
    if (left.length === 0 || Date.now() > until) return left
  }
}

/** Everything in the sandbox but the pack, the guide and what a case has put there: litter. */
export async function litterOf({cwd}: Sandbox, known: ReadonlyArray<string> = []): Promise<Array<string>> {
  const names = await readdir(cwd, {recursive: true})
  const expected = /^(?:guide\.md|tmp|out|out\/pack|out\/pack\/[^/.][^/]*|out\/\.studypack-cache(?:\/[^/]+)?)$/
  return names.filter(
    (name) => !expected.test(name) && !known.some((item) => name === item || name.startsWith(`${item}/`)),
  )
}

export function sh(command: string): string {
  const {stdout, stderr, status} = spawnSync('/bin/bash', ['-c', command], {encoding: 'utf8'})
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return stdout
}
