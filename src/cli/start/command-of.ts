/** The command that words on a command line begin with, as far as it matters before they are read. */

/** Each runs much that others do not. */
const commands = new Set([
  'build',
  'check',
  'export',
  'collect',
  'preview',
  'calibrate',
  'stocks',
  'doctor',
  'new',
  'eject',
])

/** `argv` as Node has it. */
export function commandOf([, , first = '', ...others]: ReadonlyArray<string>): string {
  if ([first, ...others].some((word) => word === '--help' || word === '-h')) return 'help'
  return commands.has(first) ? first : 'build'
}
