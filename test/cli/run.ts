/** The command as a person runs it: the compiled program, in a process and a folder of its own. */
import {type ChildProcess, spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd?: string
  stdin?: string | Uint8Array
  env?: NodeJS.ProcessEnv
  /** Told of the process as soon as it runs; standard input then stays open. */
  onStart?: (child: ChildProcess) => void
}

export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

export function run(args: Array<string>, {cwd, stdin = '', env = {}, onStart}: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {cwd, env: {...process.env, NO_COLOR: '1', ...env}})
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (bytes) => {
      stdout += bytes
    })
    child.stderr.on('data', (bytes) => {
      stderr += bytes
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({code, stdout, stderr}))
    // A program that has ended without reading closes its end first.
    child.stdin.on('error', () => {})
    if (onStart) onStart(child)
    else child.stdin.end(stdin)
  })
}
