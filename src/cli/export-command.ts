/** `studypack export`: the tree in another form. */
import {writeFile} from 'node:fs/promises'
import {IoError, systemReason} from '../build/io-error.ts'
import {isPrintable} from '../build/is-printable.ts'
import {withConfig} from '../build/read-config.ts'
import {readGuide} from '../build/read-guide.ts'
import {readGuides} from '../build/read-guides.ts'
import {type ExportName, exporters} from '../export/exporters.ts'
import {OptionError, type Options, resolveOptions} from '../options.ts'
import {colorOn} from './build-command.ts'
import {exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {reporters} from './reporters.ts'
import type {Terminal} from './terminal.ts'

export async function runExport(
  guide: string,
  options: Options & {to: string; out: string},
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  if (!Object.hasOwn(exporters, options.to)) {
    throw new OptionError(`--to is \`${options.to}\`; it can be ${Object.keys(exporters).join(', ')}.`)
  }
  const resolved = resolveOptions(await withConfig({...options, guides: [guide], out: undefined}))
  const files = await readGuides(resolved.guides, interrupt.stdin())
  const file = files[0]
  if (!file || files.length > 1) throw new OptionError(`export takes one guide; ${guide} is ${files.length}.`)
  const tree = await readGuide(file, resolved, new Set(), interrupt.signal)
  if (file.messages.length > 0) terminal.note(reporters.pretty([{file}], colorOn()))
  const text = exporters[options.to as ExportName](tree)
  if (options.out === '-') terminal.result(text)
  else await save(options.out, text)
  return isPrintable(file, resolved.strict) ? exitCodes.done : exitCodes.guide
}

async function save(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, `${text}\n`)
  } catch (error) {
    throw new IoError(`Cannot write ${path}: ${systemReason(error)}.`, path, error)
  }
}
