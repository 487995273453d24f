/** Starts the command line from its parts. What is generated beside them calls this. */

import {fileURLToPath} from 'node:url'
import {openCodeCache} from './code-cache.ts'
import {commandOf} from './command-of.ts'
import {Parts} from './parts.ts'

interface Program {
  cli(): Promise<{main(): Promise<void>}>
}

/** Runs the command; its code is kept for the next time, unless something went wrong with it. */
export async function startFrom(folder: URL, hashes: Readonly<Record<string, string>>): Promise<void> {
  const parts = new Parts(fileURLToPath(folder), hashes, commandOf(process.argv), openCodeCache())
  const {main} = await (parts.load('studypack') as Program).cli()
  await main()
  if (Number(process.exitCode ?? 0) <= 1) parts.keep()
}

/** Loads what reads guides in a thread. It is the same code that a check has run. */
export async function readFrom(folder: URL, hashes: Readonly<Record<string, string>>): Promise<void> {
  const parts = new Parts(fileURLToPath(folder), hashes, 'check', openCodeCache())
  await (parts.load('studypack') as {reader(): Promise<unknown>}).reader()
}
