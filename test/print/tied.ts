/** Programs that end when the tests do, however those end: a test run that is killed must leave nothing running. */
import {type ChildProcessByStdio, spawn} from 'node:child_process'
import type {Readable, Writable} from 'node:stream'

export type Tied = ChildProcessByStdio<Writable, null, Readable>

/** The shell waits for the end of its input, which comes when we close it or are gone. */
export const guard = '"$0" "$@" & cat >/dev/null; kill -9 $! 2>/dev/null; wait $!'

/** Starts a program whose standard error can be read. */
export function spawnTied(program: string, args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = process.env): Tied {
  return spawn('/bin/sh', ['-c', guard, program, ...args], {env, stdio: ['pipe', 'ignore', 'pipe']})
}

/** Ends it, and resolves when it has ended. */
export async function endTied(child: Tied): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin.end()
  await ended
}
