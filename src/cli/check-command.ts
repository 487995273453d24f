/** `studypack check`: messages, and nothing else. */
import {isPrintable} from '../build/is-printable.ts'
import {readGuide} from '../build/read-guide.ts'
import {readGuides} from '../build/read-guides.ts'
import {OptionError, type Options, resolveOptions} from '../options.ts'
import {exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {type ReporterName, reporters} from './reporters.ts'
import type {Terminal} from './terminal.ts'

export async function runCheck(
  guides: Array<string>,
  options: Options & {reporter: string},
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  if (!Object.hasOwn(reporters, options.reporter)) {
    throw new OptionError(`--reporter is \`${options.reporter}\`; it can be ${Object.keys(reporters).join(', ')}.`)
  }
  const resolved = resolveOptions({guides, strict: options.strict})
  const files = await readGuides(resolved.guides, interrupt.stdin())
  for (const file of files) readGuide(file, resolved, new Set())
  const color = Boolean(process.stdout.isTTY) && !process.env['NO_COLOR']
  const text = reporters[options.reporter as ReporterName](files, color)
  if (text) terminal.result(text)
  return files.every((file) => isPrintable(file, resolved.strict)) ? exitCodes.done : exitCodes.guide
}
