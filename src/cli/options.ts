/** The options of each command, from the table of options. */
import {type Command, Option} from 'commander'
import type {CommandName, Kind, Row} from '../options/row.ts'
import {run} from '../options/rows/run.ts'
import {rows} from '../options/rows.ts'

export function list(value: string, before: Array<string> = []): Array<string> {
  return [
    ...before,
    ...value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  ]
}

const lists: ReadonlyArray<Kind> = ['list', 'choices', 'paths']

/**
 * Adds every option that a command has. No default is filled in here: what is not given stays away, so that a config
 * file can say it.
 */
export function addOptions(command: Command, name: CommandName): Command {
  for (const row of Object.values(rows) as Array<Row>) {
    if (row.flag === null || !isOf(row, name)) continue
    const option = new Option(row.flag, helpOf(row))
    if (lists.includes(row.kind)) option.argParser(list)
    command.addOption(option)
  }
  for (const {flag, commands, help, default: value, required} of run) {
    if (!commands.includes(name)) continue
    const option = new Option(flag, help)
    if (value !== undefined) option.default(value)
    command.addOption(option.makeOptionMandatory(required ?? false))
  }
  return command
}

/** A preview takes what a build takes, but for what it shows anyway. */
export function isOf({commands, flag}: Row, name: CommandName): boolean {
  if (name !== 'preview') return commands.includes(name)
  return commands.includes('build') && !/--(?:documents|formats) /.test(flag ?? '')
}

/** The help of a row with what it can be and what holds otherwise. */
export function helpOf({help, choices, default: value, otherwise}: Row): string {
  const shown = otherwise ?? (typeof value === 'string' || typeof value === 'number' ? value : null)
  return help + (choices ? `: ${choices.join(', ')}` : '') + (shown === null ? '' : ` (default: ${shown})`)
}

/** A bare `--shuffle` must not take the guide that follows it for its seed: a seed is given with `=`. */
export function separateSeeds(argv: ReadonlyArray<string>): Array<string> {
  const end = argv.indexOf('--')
  return argv.map((word, index) => (word === '--shuffle' && (end < 0 || index < end) ? '--shuffle=' : word))
}
