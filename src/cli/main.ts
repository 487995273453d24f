/** Turns argv into one call, and sets the exit code. */
import {readFileSync} from 'node:fs'
import {CommanderError} from 'commander'
import {exitCodeOf, exitCodes} from './exit-codes.ts'
import {listenForInterrupt} from './interrupt.ts'
import {separateSeeds} from './options.ts'
import {createProgram} from './program.ts'
import {createTerminal} from './terminal.ts'

export async function main(): Promise<void> {
  const terminal = createTerminal(process.stdout, process.stderr)
  const interrupt = listenForInterrupt()
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const program = createProgram({
    terminal,
    interrupt,
    version,
    done(code) {
      process.exitCode = code
    },
  })

  try {
    await program.parseAsync(separateSeeds(process.argv))
  } catch (error) {
    // Commander has said by itself what is wrong with the words of a command.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    else if (interrupt.code() === null) {
      terminal.error(error, Boolean(program.opts()['debug']))
      process.exitCode = exitCodeOf(error)
    }
  } finally {
    interrupt.release()
    const code = interrupt.code()
    // All is cleaned up; what is left are timers of commands that a browser will never answer.
    if (code !== null) process.exit(code)
    process.exitCode ??= exitCodes.done
  }
}
